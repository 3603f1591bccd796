using System.Collections.Concurrent;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Keeps published files in memory, for tests and trials; they are lost with the process.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemoryTileStore : ITileStore
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Gets the paths of all files, in ordinal order.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public ValueTask<byte[]?> FindAsync(string path, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_files.TryGetValue(path, out var content) ? content.AsSpan().ToArray() : null);

    /// <inheritdoc/>
    public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _files[path] = content.ToArray();
        return ValueTask.CompletedTask;
    }
}
