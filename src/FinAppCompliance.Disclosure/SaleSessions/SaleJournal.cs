using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Writes what happens to a session to the audit trail, with the seal of its new state.</summary>
internal sealed class SaleJournal(IAuditRecorder? recorder, string tenant)
{
    /// <summary>Records the change that led to a state of a session; does nothing without a trail.</summary>
    public async ValueTask RecordAsync(SaleSession session, string action, string actor, CancellationToken cancellationToken)
    {
        if (recorder is null)
        {
            return;
        }

        var seal = session.Destruction?.Seal ?? session.Seal;
        var revision = session.Revision.ToString(CultureInfo.InvariantCulture);
        var entry = new AuditEntry
        {
            Tenant = tenant,
            Category = "sale-session",
            Action = action,
            Actor = actor,
            Subject = session.Opening.SessionId,
            OccurredAt = session.Destruction?.At ?? (session.Steps.IsEmpty ? session.Opening.OpenedAt : session.Steps[^1].At),
            IdempotencyKey = $"sale-session/{session.Opening.SessionId}/{revision}/{seal.Head}",
            Body = Encoding.UTF8.GetBytes($"{seal.SessionId}\n{seal.Length.ToString(CultureInfo.InvariantCulture)}\n{seal.Head}\n"),
        };
        await recorder.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
    }
}
