using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Compares the end of a log with what is known outside its store, before anybody writes.</summary>
internal sealed class RollbackGuard(AuditTrailParts parts, AuditTrailOptions options, PublishedCheckpoints? published)
{
    // Returns the newest published checkpoint; null when there is none.
    public async ValueTask<Checkpoint?> CheckAsync(LogId log, CancellationToken cancellationToken)
    {
        var latest = published is null ? null : await published.FindAsync(log, cancellationToken).ConfigureAwait(false);
        var seen = 0L;
        foreach (var witness in parts.Witnesses)
        {
            seen = Math.Max(seen, await FindSizeAsync(witness, options.OriginOf(log), cancellationToken).ConfigureAwait(false));
        }

        // Read last: it only grows, so it must cover what others have seen before.
        var head = await parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false) ?? LogHead.Empty;
        RequireSize(log, head, seen);
        if (latest is not null)
        {
            RequireSize(log, head, latest.Checkpoint.Size);
            var hashing = await LogHashes.FindAsync(parts, log, latest.Checkpoint, head.Size, cancellationToken).ConfigureAwait(false);
            RequireRoot(log, head, latest.Checkpoint, hashing);
        }

        return latest?.Checkpoint;
    }

    public static void RequireSize(LogId log, LogHead head, long size)
    {
        if (head.Size < size)
        {
            throw new LogIntegrityException(
                $"the store holds {head.Size} entries of '{log}', but {size} were published: restore the rest from the published bundles, or open a new log")
            {
                Outcome = AppendOutcome.RolledBack,
            };
        }
    }

    private static void RequireRoot(LogId log, LogHead head, Checkpoint latest, TreeHash hashing)
    {
        if (head.Size == latest.Size && CompactTree.Decode(head.Size, head.Edge.Span, hashing).Root != latest.Root)
        {
            throw new LogIntegrityException($"the store holds another root for size {head.Size} of '{log}' than was published");
        }
    }

    private static async ValueTask<long> FindSizeAsync(IWitness witness, string origin, CancellationToken cancellationToken)
    {
        try
        {
            return await witness.FindSizeAsync(origin, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A witness that cannot be reached says nothing; recording goes on.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return 0;
        }
    }
}
