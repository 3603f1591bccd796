using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.AuditTrail;

/// <summary>Records entries in the logs, each in the log of its tenant, class and year; throws when an entry could not be recorded.</summary>
internal sealed class AuditRecorder(AuditLogs logs, AuditTrailOptions options) : IAuditRecorder
{
    public async ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var level = options.Levels.TryGetValue(entry.Category, out var special) ? special : options.Level;
        try
        {
            var result = await logs.AppendAsync(RequestFor(entry), level, cancellationToken).ConfigureAwait(false);
            if (!result.IsRecorded)
            {
                throw new AuditRecordingException($"the entry '{entry.IdempotencyKey}' is not recorded: {Explain(result)}");
            }
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or LogIntegrityException or CheckpointSigningException)
        {
            throw new AuditRecordingException($"the entry '{entry.IdempotencyKey}' is not recorded as asked: {error.Message}", error);
        }
    }

    private static string Explain(AppendResult result) => result.Outcome switch
    {
        AppendOutcome.IdempotencyMismatch => "its key was used for another entry; give each entry a key of its own",
        AppendOutcome.Busy => $"too many entries wait; repeat after {result.RetryAfter}",
        AppendOutcome.OutcomeUnknown => $"the outcome is unknown, repeat with the same key ({result.Reason})",
        AppendOutcome.StoreUnusable => $"the store cannot be used as it is set up, and repeating does not help ({result.Reason})",
        AppendOutcome.KeysUnavailable => $"the keys that protect its body cannot be had ({result.Reason})",
        _ => result.Reason ?? $"the log answered '{result.Outcome}'",
    };

    private AppendRequest RequestFor(AuditEntry entry)
    {
        var item = new AuditEvent
        {
            Action = entry.Action,
            Actor = entry.Actor,
            Subject = entry.Subject,
            OccurredAt = entry.OccurredAt,
            Body = entry.Body,
            Protection = logs.CanSeal ? BodyProtection.Sealed : BodyProtection.AsGiven,
        };
        var log = new LogId(entry.Tenant, entry.Category, ChinaStandardTime.DateOf(entry.OccurredAt).Year);
        return new AppendRequest(log, entry.Subject, entry.IdempotencyKey, [item]);
    }
}
