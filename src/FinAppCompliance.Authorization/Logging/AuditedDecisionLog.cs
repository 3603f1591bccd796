using System.Globalization;
using System.Text.Json;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Authorization.Logging;

/// <summary>Records decisions in the audit trail, as entries of the category <c>access-decision</c>.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="recorder">The audit trail.</param>
/// <param name="tenant">The tenant of the entries.</param>
/// <param name="instance">A name of this process that no other uses, so that its keys never meet those of another.</param>
public sealed class AuditedDecisionLog(IAuditRecorder recorder, string tenant, string instance) : IAccessDecisionLog
{
    private long _sequence;

    /// <inheritdoc/>
    public ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var number = Interlocked.Increment(ref _sequence).ToString(CultureInfo.InvariantCulture);
        return recorder.RecordAsync(
            new AuditEntry
            {
                Tenant = tenant,
                Category = "access-decision",
                Action = entry.Verdict == Decisions.AccessVerdict.Permit ? "access-permitted" : "access-denied",
                Actor = entry.Subject,
                Subject = entry.Asset,
                OccurredAt = entry.At,
                IdempotencyKey = $"{instance}:{entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture)}:{number}",
                Body = JsonSerializer.SerializeToUtf8Bytes(entry, Policies.AccessJsonContext.Readable.AccessLogEntry),
            },
            cancellationToken);
    }
}
