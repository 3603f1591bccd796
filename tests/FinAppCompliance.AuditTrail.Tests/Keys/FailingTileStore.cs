using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

/// <summary>Fails to write files whose path holds a text.</summary>
internal sealed class FailingTileStore(ITileStore inner, string part) : ITileStore
{
    public ValueTask<byte[]?> FindAsync(string path, CancellationToken cancellationToken) => inner.FindAsync(path, cancellationToken);

    public ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        path.Contains(part, StringComparison.Ordinal) ? throw new IOException("the device failed") : inner.WriteAsync(path, content, cancellationToken);
}
