using System.Globalization;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Counts, over concluded sales, what each activity discloses and whether always in time and confirmed.</summary>
internal sealed class StatementTally
{
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Returns the presentations before the conclusion, or all where there is none.</summary>
    public static IEnumerable<SaleStep> Before(SaleSession session)
    {
        var end = session.Conclusion?.Sequence ?? session.Steps.Length;
        return session.Steps.Take(end).Where(static step => step.Action.Kind == SaleStepKind.DisclosurePresented);
    }

    /// <summary>Counts one session; sessions without a contract say nothing about disclosure before contracts.</summary>
    public void Count(SaleSession session)
    {
        if (session.Conclusion is not { } conclusion)
        {
            return;
        }

        foreach (var step in session.Steps.Where(static step => step.Action.Kind == SaleStepKind.DisclosurePresented && step.Discloses is not null))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{session.Opening.ActivityId}:{step.Discloses}");
            var isConfirmed = session.Steps.Any(other => other.Action.Kind == SaleStepKind.DisclosureConfirmed &&
                other.Action.Actor == StepActor.Customer && other.Content == step.Content && other.Sequence < conclusion.Sequence);
            var isBefore = step.Sequence < conclusion.Sequence;
            var day = ChinaStandardTime.DateOf(step.At);
            _entries[key] = _entries.TryGetValue(key, out var present)
                ? present with
                {
                    IsBefore = present.IsBefore && isBefore,
                    IsConfirmed = present.IsConfirmed && isConfirmed,
                    From = day < present.From ? day : present.From,
                    Version = step.Action.Version,
                }
                : new(session.Opening.ActivityId, step.Discloses!.Value, step.Action.Version, day, isBefore, isConfirmed);
        }
    }

    /// <summary>Returns one statement for each activity and kind, in order of id.</summary>
    public IEnumerable<DisclosureStatement> ToStatements() => _entries.Select(static pair => new DisclosureStatement
    {
        Id = $"disclosed:{pair.Key}",
        Activity = pair.Value.ActivityId,
        Kind = pair.Value.Kind,
        TextVersion = pair.Value.Version,
        ShownFrom = pair.Value.From,
        ShownThrough = Fact<DateOnly>.Absent,
        IsBeforeContract = pair.Value.IsBefore,
        IsConfirmed = pair.Value.IsConfirmed,
    });

    private sealed record Entry(string ActivityId, DisclosureKind Kind, string? Version, DateOnly From, bool IsBefore, bool IsConfirmed);
}
