using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>Records, and at one entry stops the caller after it was recorded, as a process that dies there would.</summary>
internal sealed class DyingRecorder(IAuditRecorder inner, int diesAt) : IAuditRecorder
{
    private int _calls;

    public async ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await inner.RecordAsync(entry, cancellationToken);
        if (++_calls == diesAt)
        {
            throw new OperationCanceledException("the process died here");
        }
    }
}
