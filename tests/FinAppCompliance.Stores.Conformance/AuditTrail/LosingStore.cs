using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>A store of which somebody took bodies away.</summary>
internal sealed class LosingStore(IAuditLogStore inner) : IAuditLogStore
{
    private readonly HashSet<(LogId Log, long Place)> _lost = [];

    public void Lose(LogId log, IEnumerable<long> places) => _lost.UnionWith(places.Select(place => (log, place)));

    public async ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken) =>
        [.. (await inner.ReadAsync(log, start, count, withBodies, cancellationToken)).Select(entry => _lost.Contains((log, entry.Index)) ? WithoutBody(entry) : entry)];

    public ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken) => inner.OpenAsync(log, owner, cancellationToken);

    public ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken) => inner.FindHeadAsync(log, cancellationToken);

    public ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken) => inner.CountBodiesAsync(selection, cancellationToken);

    public ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken) => inner.DeleteBodiesAsync(order, cancellationToken);

    public ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken) => inner.ListAsync(tenant, cancellationToken);

    private static StoredEntry WithoutBody(StoredEntry entry) => new()
    {
        Index = entry.Index,
        Stream = entry.Stream,
        Version = entry.Version,
        Subject = entry.Subject,
        RecordedMicroseconds = entry.RecordedMicroseconds,
        Envelope = entry.Envelope,
        LeafHash = entry.LeafHash,
    };
}
