using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Keeps logs: entries that are never changed, and bodies beside them that can be deleted.</summary>
/// <remarks>Implementations are thread-safe. Failures throw; the log then treats the outcome as unknown.</remarks>
public interface IAuditLogStore
{
    /// <summary>Opens a log for writing, creating it when absent, and raises its epoch, which shuts out every earlier writer.</summary>
    /// <param name="log">The log.</param>
    /// <param name="owner">Who writes, for the people who look after the store.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken);

    /// <summary>Returns the end of a log; null when it was never opened.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Returns committed entries in order of index; fewer than asked for only at the end of the log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="start">The index of the first entry.</param>
    /// <param name="count">The largest number of entries; at most 10,000.</param>
    /// <param name="withBodies">Whether to read bodies as well.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken);

    /// <summary>Counts bodies that are there.</summary>
    /// <param name="selection">Which bodies.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken);

    /// <summary>Deletes bodies, their salts, and the digests of the requests that brought them; envelopes stay.</summary>
    /// <param name="order">Which bodies, and the entry of the trail that orders it. An order that no entry of this store says, or that was
    /// taken before, throws and deletes nothing.</param>
    /// <param name="cancellationToken">Stops waiting; whether they were deleted is unknown, and a new order completes it.</param>
    /// <returns>The number of bodies deleted.</returns>
    ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken);

    /// <summary>Returns the names of all logs of a tenant in ordinal order of class, then year.</summary>
    /// <param name="tenant">The tenant; null for all tenants.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken);
}
