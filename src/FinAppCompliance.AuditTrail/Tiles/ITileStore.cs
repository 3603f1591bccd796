namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Keeps the published files of logs: checkpoints, tiles and entry bundles. Keep it outside the database it witnesses.</summary>
/// <remarks>Implementations are thread-safe; a written file is whole or absent, never torn.</remarks>
public interface ITileStore
{
    /// <summary>Returns a file, or null when there is none.</summary>
    /// <param name="path">The path with forward slashes, such as <c>bank/consent-2026/tile/0/000</c>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<byte[]?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Writes a file, replacing one of the same path; returns when it is durable.</summary>
    /// <param name="path">The path with forward slashes.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
