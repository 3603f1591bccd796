using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.Extensions.Logging;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The write-ahead log beside a file: empties it so that deleted bytes do not stay there, and watches its size.</summary>
/// <remarks>Used by whoever holds the writer, except <see cref="IsPending"/> and <see cref="Bytes"/>.</remarks>
internal sealed class SqliteWal(string path, ILogger logger)
{
    private const long LoudFrom = 256L << 20;

    // Each try flushes the file, so that many commits under a long reader do not each pay for one.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    private long _told = LoudFrom;
    private long _tried;
    private volatile bool _isPending;

    /// <summary>Gets whether bytes of what was deleted may lie in the log.</summary>
    public bool IsPending => _isPending;

    public bool IsTimeToTry => TimeProvider.System.GetElapsedTime(_tried) > BetweenTries;

    public long Bytes => new FileInfo($"{path}-wal") is { Exists: true } file ? file.Length : 0;

    /// <summary>Says that something was deleted, whose bytes the log holds until it is emptied.</summary>
    public void Note() => _isPending = true;

    /// <summary>Empties the log, without waiting for readers; true when nothing deleted is left in it.</summary>
    public bool TryEmpty(SqliteWriter writer)
    {
        _tried = TimeProvider.System.GetTimestamp();

        // Busy, pages in the log, pages moved. A reader that still needs a page keeps the log.
        var isEmptied = writer.Checkpoint() == 0 && Bytes == 0;
        if (isEmptied && _isPending)
        {
            _isPending = false;
            StoreLog.ErasureDone(logger, path);
        }

        return isEmptied;
    }

    public void TellPending() => StoreLog.ErasurePending(logger, path);

    /// <summary>Tells the log of the host when the write-ahead log has doubled beyond what is usual.</summary>
    public void Watch()
    {
        if (Bytes is var bytes && bytes > _told)
        {
            _told = bytes * 2;
            StoreLog.LogGrows(logger, path, bytes);
        }
    }

    public IReadOnlyList<string> Warnings() => Bytes is var bytes && bytes > LoudFrom
        ? [$"the write-ahead log of '{path}' has {bytes} bytes; find the reader that does not end"]
        : [];

    public IReadOnlyList<string> Places() => IsPending
        ? [$"write-ahead log '{path}-wal': a reader keeps it from being emptied; it is tried again at every commit and by the maintenance of the stores"]
        : [];
}
