using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Copies new entries to the published files and checks that the log only grew; stops behind a change of the key, which gets a checkpoint of its own.</summary>
internal sealed class LogGrowth(IAuditLogStore store, ITileStore tiles, LogId log, TreeHash hashing)
{
    // A multiple of the width of a tile, so that few partial tiles are written on the way.
    private const int Page = 32 * TilePath.Width;

    public async ValueTask<GrownTree> GrowAsync(Checkpoint? latest, SignedHead? reserved, SignedHead next, CancellationToken cancellationToken)
    {
        var size = latest?.Size ?? 0;
        var tree = await new TileReader(tiles, log.Path, size, hashing).EdgeAsync(cancellationToken).ConfigureAwait(false);
        Require(latest is null || tree.Root == latest.Root, size, "the published tiles");
        while (tree.Size < next.Size)
        {
            var count = (int)Math.Min(Page - (tree.Size % Page), next.Size - tree.Size);
            var page = await store.ReadAsync(log, tree.Size, count, withBodies: false, cancellationToken).ConfigureAwait(false);
            var start = tree.Size;
            var change = FindChange(page);
            var entries = page.Take(change.Taken).ToList();
            foreach (var entry in entries)
            {
                Require(entry.Index == tree.Size, tree.Size, "the order of the entries");
                tree.Append(hashing.OfLeaf(entry.Envelope.Span));
                Require(reserved?.Size != tree.Size || reserved.Root == tree.Root, tree.Size, "the head that was signed");
            }

            Require(change.Envelope is not null || entries.Count == count, tree.Size, "the number of its entries");
            await new TileWriter(tiles, log.Path, hashing).GrowAsync(start, [.. entries.Select(entry => entry.Envelope)], cancellationToken).ConfigureAwait(false);
            if (change.Envelope is not null)
            {
                return new GrownTree(new SignedHead(tree.Size, tree.Root), change.Envelope, entries[^1].Envelope);
            }
        }

        Require(tree.Root == next.Root, next.Size, "the head of the store");
        return new GrownTree(next, null, default);
    }

    public void Require(bool holds, long size, string witness)
    {
        if (!holds)
        {
            throw new LogIntegrityException($"the root of '{log}' at size {size} contradicts {witness}");
        }
    }

    private static (int Taken, AuditEnvelope? Envelope) FindChange(IReadOnlyList<StoredEntry> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (KeyEntry.MayBe(page[i].Envelope.Span) && AuditEnvelope.TryDecode(page[i].Envelope.Span, out var envelope) && KeyEntry.Is(envelope))
            {
                return (i + 1, envelope);
            }
        }

        return (page.Count, null);
    }
}
