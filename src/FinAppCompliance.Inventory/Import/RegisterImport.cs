using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Rectifications;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Takes over records from a register file, from a table, or from what readers found in artefacts.</summary>
/// <remarks>Each record is a change of its own with the same note. Thread-safe.</remarks>
/// <param name="register">The register.</param>
public sealed class RegisterImport(ApplicationRegister register)
{
    /// <summary>Takes over records; parents may come after their children.</summary>
    /// <param name="records">The records, with different ids.</param>
    /// <param name="mode">What to do with records that the register already holds.</param>
    /// <param name="note">Who imports and why.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    /// <returns>What was done, with every problem at once.</returns>
    public async ValueTask<ImportReport> RunAsync(
        IEnumerable<RegisterRecord> records, ImportMode mode, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(note);
        var (added, changed, unchanged) = (0, 0, 0);
        var problems = ImmutableArray.CreateBuilder<RegisterProblem>();
        foreach (var record in ParentsFirst([.. records]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var present = await register.FindAsync(record.Id, cancellationToken).ConfigureAwait(false);
            var wanted = present is null ? record : Merge(present.Record, record, mode);
            if (present is not null && wanted.Equals(present.Record))
            {
                unchanged++;
                continue;
            }

            var result = await register.WriteAsync(wanted, present?.Revision ?? 0, note, cancellationToken).ConfigureAwait(false);
            added += result.IsRecorded && present is null ? 1 : 0;
            changed += result.IsRecorded && present is not null ? 1 : 0;
            problems.AddRange(result.Status == RegisterStatus.Conflict
                ? [RegisterProblem.Of(string.Empty, "记录“{0}”同时被他人修改，请重新导入", "somebody else changed '{0}' meanwhile; import again", record.Id)]
                : result.Problems);
        }

        return new(added, changed, unchanged, problems.DrainToImmutable());
    }

    private static RegisterRecord Merge(RegisterRecord present, RegisterRecord imported, ImportMode mode) => (mode, present, imported) switch
    {
        (ImportMode.FillUnknown, MobileApplication kept, MobileApplication drafted) => FactFill.Fill(kept, drafted),
        (ImportMode.FillUnknown, Domain.Lifecycle.AppVersion kept, Domain.Lifecycle.AppVersion drafted) => FactFill.Fill(kept, drafted),
        (ImportMode.FillUnknown, _, _) => present,
        (_, MobileApplication kept, MobileApplication replaced) => replaced with { State = kept.State, StateHistory = kept.StateHistory },
        (_, RectificationRecord kept, RectificationRecord replaced) => RectificationProblems.WithLifeOf(replaced, kept),
        _ => imported,
    };

    private static IEnumerable<RegisterRecord> ParentsFirst(RegisterRecord[] records)
    {
        var waiting = records.DistinctBy(static record => record.Id, StringComparer.Ordinal).ToDictionary(static record => record.Id, StringComparer.Ordinal);
        var chain = new Stack<RegisterRecord>();
        foreach (var record in records)
        {
            var next = waiting.GetValueOrDefault(record.Id);
            while (next is not null && waiting.Remove(next.Id))
            {
                chain.Push(next);
                next = next.ParentId is { } parent ? waiting.GetValueOrDefault(parent) : null;
            }

            while (chain.TryPop(out var ready))
            {
                yield return ready;
            }
        }
    }
}
