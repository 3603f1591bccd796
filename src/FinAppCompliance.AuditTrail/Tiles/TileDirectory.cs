namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Keeps published files in a directory, in the layout that static file servers and C2SP clients expect.</summary>
/// <remarks>Each file is written beside its place, flushed to the device and renamed. Thread-safe.</remarks>
public sealed class TileDirectory : ITileStore
{
    private readonly string _root;
    private long _temporary;

    /// <summary>Uses a directory, created when absent.</summary>
    /// <param name="root">The path of the directory; put it on another device or machine than the database.</param>
    public TileDirectory(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _root = Path.GetFullPath(root);
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var file = Locate(path);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = Locate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Environment.ProcessId}-{Interlocked.Increment(ref _temporary)}.tmp";
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }

    private string Locate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = Path.GetFullPath(Path.Combine(_root, path));
        return file.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new ArgumentException($"the path '{path}' leaves the directory", nameof(path));
    }
}
