using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Finds the hash function that a log was created with, from its first entry and from what was published.</summary>
internal static class LogHashes
{
    public static async ValueTask<TreeHash> FindAsync(
        AuditTrailParts parts, LogId log, Checkpoint? published, long size, CancellationToken cancellationToken)
    {
        var first = size == 0 ? [] : await parts.Store.ReadAsync(log, 0, 1, withBodies: false, cancellationToken).ConfigureAwait(false);
        var made = first is [var entry] ? parts.Hashes.FindFor(entry) : null;
        if (published is not null)
        {
            return !parts.Hashes.TryFind(published.TreeHash, out var stated)
                ? throw Unfit($"'{log}' is hashed by '{published.TreeHash}', which is not among the known ones ({parts.Hashes.Names}); add it to TreeHashes")
                : made is null || made.Name == stated.Name ? stated
                : throw Unfit($"the entries of '{log}' are hashed by '{made.Name}', but its published checkpoint says '{stated.Name}'");
        }

        return first.Count == 0 ? parts.Hashes.ForNewLogs : made ?? throw Unfit(
            $"the first entry of '{log}' has a leaf hash of none of the known hash functions ({parts.Hashes.Names}): add that of the log to TreeHashes, or the entry was altered");
    }

    private static LogIntegrityException Unfit(string message) => new(message);
}
