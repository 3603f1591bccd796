using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>A store whose process dies right after bodies were deleted.</summary>
internal sealed class DyingStore(IAuditLogStore inner) : IAuditLogStore
{
    public ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken) => inner.OpenAsync(log, owner, cancellationToken);

    public ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken) => inner.FindHeadAsync(log, cancellationToken);

    public ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken) =>
        inner.ReadAsync(log, start, count, withBodies, cancellationToken);

    public ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken) => inner.CountBodiesAsync(selection, cancellationToken);

    public async ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken)
    {
        await inner.DeleteBodiesAsync(order, cancellationToken);
        throw new IOException("the process died here");
    }

    public ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken) => inner.ListAsync(tenant, cancellationToken);
}
