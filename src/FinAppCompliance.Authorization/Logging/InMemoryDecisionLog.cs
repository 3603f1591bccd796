using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Authorization.Logging;

/// <summary>Keeps decisions in memory, for tests and for trying things out; nothing is kept when the process ends.</summary>
/// <remarks>Thread-safe. Grows without bound.</remarks>
public sealed class InMemoryDecisionLog : IAccessDecisionLog, IAccessDecisionHistory
{
    private readonly ConcurrentQueue<AccessLogEntry> _entries = new();

    /// <summary>Gets the entries so far, in the order of recording.</summary>
    public IReadOnlyList<AccessLogEntry> Entries => [.. _entries];

    /// <inheritdoc/>
    public ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancellationToken.ThrowIfCancellationRequested();
        _entries.Enqueue(entry);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AccessLogEntry> ListAsync(AccessLogQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var entry in Entries.Where(query.Selects))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
