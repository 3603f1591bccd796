using System.Text;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>The published records of the changes of the key of a log.</summary>
/// <remarks>Thread-safe.</remarks>
public static class KeyChanges
{
    /// <summary>Reads the records, in order; none when the log never changed its key.</summary>
    /// <param name="tiles">The published files.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="LogIntegrityException">A record is damaged.</exception>
    public static async ValueTask<IReadOnlyList<KeyChange>> ReadAsync(ITileStore tiles, LogId log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        ArgumentNullException.ThrowIfNull(log);
        var changes = new List<KeyChange>();
        while (await tiles.FindAsync(TilePath.KeyChange(log.Path, changes.Count), cancellationToken).ConfigureAwait(false) is { } content)
        {
            changes.Add(KeyChange.TryParse(Encoding.UTF8.GetString(content), out var change)
                ? change
                : throw new LogIntegrityException(
                    $"the published file '{TilePath.KeyChange(log.Path, changes.Count)}' is no record of a change of the key; restore it from a copy"));
        }

        return changes;
    }
}
