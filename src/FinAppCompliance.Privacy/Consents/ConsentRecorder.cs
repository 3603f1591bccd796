using System.Text;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Decides on a fresh view and adds events; when somebody else was faster, it decides again.</summary>
internal sealed class ConsentRecorder(ConsentPorts ports, PrivacyOptions options)
{
    private const int MostAttempts = 64;

    /// <summary>Returns an instant later than every event of the person, even when the clock was set back.</summary>
    public static DateTimeOffset InstantFor(ConsentView view) =>
        view.Now > view.History.LastAt ? view.Now : view.History.LastAt.AddTicks(1);

    public async ValueTask<T> RecordAsync<T>(
        Func<CancellationToken, ValueTask<ConsentView>> load,
        Func<ConsentView, (T Result, IReadOnlyList<ConsentEvent> Events, IReadOnlyList<WithdrawalMessage> Messages)> decide,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var view = await load(cancellationToken).ConfigureAwait(false);
            var (result, decided, messages) = decide(view);
            ConsentEvent[] fresh = [.. decided.Where(occurred => !view.History.Events.Contains(occurred))];
            var append = new ConsentAppend(view.History.Person, view.History.Stamp, fresh, messages);
            if (fresh.Length == 0 || await ports.Store.AppendAsync(append, cancellationToken).ConfigureAwait(false))
            {
                // Recorded again when a retry finds the event already there: the trail knows the entry by its key.
                await AuditAsync(decided, cancellationToken).ConfigureAwait(false);
                return result;
            }
        }

        throw new InvalidOperationException($"the consents of one person changed {MostAttempts} times while an answer was recorded; try again");
    }

    private async ValueTask AuditAsync(IReadOnlyList<ConsentEvent> events, CancellationToken cancellationToken)
    {
        if (ports.Audit is null)
        {
            return;
        }

        foreach (var occurred in events)
        {
            await ports.Audit.RecordAsync(
                new()
                {
                    Tenant = options.Tenant,
                    Category = "consent",
                    Action = $"consent-{occurred.Kind.ToString().ToLowerInvariant()}",
                    Actor = (occurred.Guardian ?? occurred.Person).ToString(),
                    Subject = occurred.Person.ToString(),
                    OccurredAt = occurred.At,
                    IdempotencyKey = $"{occurred.Person}/{occurred.Id}",
                    Body = Encoding.UTF8.GetBytes($"{occurred.Purpose} {occurred.NoticeHash}"),
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
