using System.Text.Json;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>Writes entries about holds and deletions.</summary>
internal sealed class RetentionJournal(AuditLogs logs, AuditTrailParts parts, AuditTrailOptions options)
{
    private const int Attempts = 16;

    // Looks at what stands and writes on top of exactly that; somebody else's entry in between makes it look again.
    public async ValueTask<(string? Problem, AppendReceipt? Receipt)> RecordAsync(
        string tenant, string action, string actor, string subject, RetentionNote note, Func<RetentionLedger, string?> refuse, CancellationToken cancellationToken)
    {
        AppendResult? result = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = parts.Clock.GetUtcNow();
            var log = RetentionLedger.LogOf(tenant, now);
            var ledger = await RetentionLedger.ReadAsync(parts, log, cancellationToken).ConfigureAwait(false);
            if (refuse(ledger) is { } reason)
            {
                return (reason, null);
            }

            var item = new AuditEvent
            {
                Action = action,
                Actor = actor,
                Subject = subject,
                OccurredAt = now,
                Body = JsonSerializer.SerializeToUtf8Bytes(note, RetentionJson.Readable.RetentionNote),
                Protection = BodyProtection.AsGiven,
            };
            var request = new AppendRequest(log, BodyRetention.Category, $"{action}/{subject}/{ledger.Version}", [item]) { ExpectedVersion = ledger.Version };
            result = await logs.AppendAsync(request, options.Level, cancellationToken).ConfigureAwait(false);
            if (result.IsRecorded)
            {
                return (null, result.Receipt);
            }

            if (result.Outcome is not (AppendOutcome.VersionConflict or AppendOutcome.IdempotencyMismatch))
            {
                break;
            }
        }

        throw new AuditRecordingException($"'{action}' of '{subject}' could not be recorded ({result!.Outcome}); repeat it");
    }
}
