using System.Collections.Concurrent;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Keeps logs in memory, for tests and trials, with the same answers as the durable stores; lost with the process.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemoryAuditLogStore : IAuditLogStore, ISignedHeadStore
{
    private const int MaximumRead = 10_000;

    private readonly ConcurrentDictionary<LogId, InMemoryLog> _logs = new();
    private readonly ConcurrentDictionary<(LogId OrderLog, long OrderIndex, LogId Log), bool> _taken = new();

    // Called before and after each step that could fail; a test throws from it.
    internal Func<string, ValueTask> Fault { get; set; } = _ => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken)
    {
        await Fault("open").ConfigureAwait(false);
        var kept = _logs.GetOrAdd(log, _ => new InMemoryLog());
        return new InMemoryAuditLogWriter(kept, kept.TakeOver(), point => Fault(point));
    }

    /// <inheritdoc/>
    public async ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken)
    {
        await Fault("head").ConfigureAwait(false);
        return _logs.TryGetValue(log, out var kept) ? kept.Head : null;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumRead);
        await Fault("read").ConfigureAwait(false);
        return _logs.TryGetValue(log, out var kept) ? kept.Read(start, count, withBodies) : [];
    }

    /// <inheritdoc/>
    public async ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        await Fault("count-bodies").ConfigureAwait(false);
        return _logs.Where(log => selection.Selects(log.Key)).Sum(log => log.Value.CountBodies(selection));
    }

    /// <inheritdoc/>
    public async ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await Fault("delete-bodies").ConfigureAwait(false);
        var said = _logs.TryGetValue(order.OrderLog, out var orders) ? orders.Read(order.OrderIndex, 1, withBodies: false) : [];
        if (!order.IsSaidBy(said.Count == 0 ? null : said[0]) || !_taken.TryAdd((order.OrderLog, order.OrderIndex, order.Log), true))
        {
            throw new InvalidOperationException(
                $"entry {order.OrderIndex} of '{order.OrderLog}' does not order this deletion, or did so before; record an order first");
        }

        return _logs.TryGetValue(order.Log, out var log) ? log.DeleteBodies(order) : 0;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LogId>>([.. _logs.Keys
            .Where(log => tenant is null || string.Equals(log.Tenant, tenant, StringComparison.Ordinal))
            .OrderBy(log => log.Tenant, StringComparer.Ordinal)
            .ThenBy(log => log.Category, StringComparer.Ordinal)
            .ThenBy(log => log.Year)]);

    /// <inheritdoc/>
    public async ValueTask<SignedHead?> FindAsync(LogId log, CancellationToken cancellationToken)
    {
        await Fault("find-signed").ConfigureAwait(false);
        return _logs.TryGetValue(log, out var kept) ? kept.Signed : null;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryAdvanceAsync(LogId log, SignedHead? expected, SignedHead next, CancellationToken cancellationToken)
    {
        await Fault("advance").ConfigureAwait(false);
        var advanced = _logs.GetOrAdd(log, _ => new InMemoryLog()).TryAdvance(expected, next);
        await Fault("advanced").ConfigureAwait(false);
        return advanced;
    }
}
