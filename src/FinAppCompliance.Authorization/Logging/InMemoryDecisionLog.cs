using System.Collections.Concurrent;

namespace FinAppCompliance.Authorization.Logging;

/// <summary>Keeps decisions in memory, for tests and for trying things out; nothing is kept when the process ends.</summary>
/// <remarks>Thread-safe. Grows without bound.</remarks>
public sealed class InMemoryDecisionLog : IAccessDecisionLog
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
}
