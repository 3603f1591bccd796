using System.Numerics;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Reads hashes of a published tree of one size, and builds proofs from them.</summary>
/// <remarks>Keeps the tiles it has read; use one reader for one proof or one walk. Not thread-safe.</remarks>
internal sealed class TileReader(ITileStore tiles, string log, long size, TreeHash? hashing = null)
{
    private readonly TreeHash _hashing = hashing ?? TreeHash.Sha256;
    private readonly Dictionary<(int Level, long Tile), MerkleHash[]> _read = [];

    public async ValueTask<MerkleHash> RootAsync(CancellationToken cancellationToken) => size == 0
        ? _hashing.EmptyRoot
        : await HashAsync(new LeafRange(0, size), cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<MerkleHash>> HashesAsync(IEnumerable<LeafRange> ranges, CancellationToken cancellationToken)
    {
        var hashes = new List<MerkleHash>();
        foreach (var range in ranges)
        {
            hashes.Add(await HashAsync(range, cancellationToken).ConfigureAwait(false));
        }

        return hashes;
    }

    // The edge of the tree, from which it can grow.
    public async ValueTask<CompactTree> EdgeAsync(CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(Complete(new LeafRange(0, size)), cancellationToken).ConfigureAwait(false);
        return CompactTree.Decode(size, TileHashes.Encode(hashes), _hashing);
    }

    public async ValueTask<MerkleHash> LeafAsync(long index, CancellationToken cancellationToken)
    {
        var tile = await TileAsync(0, index / TilePath.Width, cancellationToken).ConfigureAwait(false);
        return tile[index % TilePath.Width];
    }

    public async ValueTask<MerkleHash[]> TileAsync(int level, long tile, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue((level, tile), out var known))
        {
            return known;
        }

        var width = TilePath.WidthAt(size, level, tile);
        var path = TilePath.Hashes(log, level, tile, width);
        var content = await tiles.FindAsync(path, cancellationToken).ConfigureAwait(false);
        var hashes = content is null ? null : TileHashes.Decode(content, width);
        return _read[(level, tile)] = hashes ?? throw new TileMissingException(
            $"the published file '{path}' is missing or has another length; restore it from a copy");
    }

    private static IEnumerable<LeafRange> Complete(LeafRange range)
    {
        // Every range of a proof starts at a multiple of its largest complete subtree.
        for (var start = range.Start; start < range.End;)
        {
            var count = 1L << BitOperations.Log2((ulong)(range.End - start));
            yield return new LeafRange(start, start + count);
            start += count;
        }
    }

    private async ValueTask<MerkleHash> HashAsync(LeafRange range, CancellationToken cancellationToken)
    {
        MerkleHash? hash = null;
        foreach (var part in Complete(range).Reverse())
        {
            var left = await NodeAsync(part, cancellationToken).ConfigureAwait(false);
            hash = hash is { } right ? _hashing.OfChildren(left, right) : left;
        }

        return hash!.Value;
    }

    private async ValueTask<MerkleHash> NodeAsync(LeafRange node, CancellationToken cancellationToken)
    {
        var height = BitOperations.Log2((ulong)node.Count);
        var level = height / TilePath.Height;
        var first = node.Start >> (TilePath.Height * level);
        var count = 1 << (height % TilePath.Height);
        var tile = await TileAsync(level, first / TilePath.Width, cancellationToken).ConfigureAwait(false);
        return TileHashes.Root(tile.AsSpan((int)(first % TilePath.Width), count), _hashing);
    }
}
