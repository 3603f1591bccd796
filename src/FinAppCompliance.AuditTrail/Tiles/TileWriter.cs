using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Writes the bundles and tiles by which a published tree grows, bundles first.</summary>
/// <remarks>Writing the same growth twice writes the same bytes, so a publisher that died half-way starts again.</remarks>
internal sealed class TileWriter(ITileStore tiles, string log, TreeHash? hashing = null)
{
    private readonly TreeHash _hashing = hashing ?? TreeHash.Sha256;

    public async ValueTask GrowAsync(long size, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellationToken)
    {
        await WriteBundlesAsync(size, entries, cancellationToken).ConfigureAwait(false);
        var hashes = entries.Select(entry => _hashing.OfLeaf(entry.Span)).ToList();
        for (var level = 0; hashes.Count > 0; level++)
        {
            hashes = await WriteLevelAsync(level, size >> (TilePath.Height * level), hashes, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteBundlesAsync(long size, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken cancellationToken)
    {
        var bundle = await PartialEntriesAsync(size, cancellationToken).ConfigureAwait(false);
        var number = size / TilePath.Width;
        foreach (var entry in entries)
        {
            bundle.Add(entry);
            if (bundle.Count == TilePath.Width)
            {
                var path = TilePath.Entries(log, number++, TilePath.Width);
                await tiles.WriteAsync(path, EntryBundle.Encode(bundle), cancellationToken).ConfigureAwait(false);
                bundle = [];
            }
        }

        if (bundle.Count > 0)
        {
            var path = TilePath.Entries(log, number, bundle.Count);
            await tiles.WriteAsync(path, EntryBundle.Encode(bundle), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<List<ReadOnlyMemory<byte>>> PartialEntriesAsync(long size, CancellationToken cancellationToken)
    {
        var width = (int)(size % TilePath.Width);
        if (width == 0)
        {
            return [];
        }

        var path = TilePath.Entries(log, size / TilePath.Width, width);
        var content = await tiles.FindAsync(path, cancellationToken).ConfigureAwait(false);
        var entries = content is null ? null : EntryBundle.Decode(content);
        return entries?.Count == width ? entries : throw new TileMissingException(
            $"the published file '{path}' is missing or damaged; restore it from a copy");
    }

    // Returns the roots of the tiles that became full: the new hashes of the level above.
    private async ValueTask<List<MerkleHash>> WriteLevelAsync(
        int level, long oldCount, List<MerkleHash> hashes, CancellationToken cancellationToken)
    {
        var number = oldCount / TilePath.Width;
        var width = (int)(oldCount % TilePath.Width);
        var tile = new List<MerkleHash>(TilePath.Width);
        if (width > 0)
        {
            var reader = new TileReader(tiles, log, oldCount << (TilePath.Height * level), _hashing);
            tile.AddRange(await reader.TileAsync(level, number, cancellationToken).ConfigureAwait(false));
        }

        var above = new List<MerkleHash>();
        foreach (var hash in hashes)
        {
            tile.Add(hash);
            if (tile.Count == TilePath.Width)
            {
                await WriteTileAsync(level, number++, tile, cancellationToken).ConfigureAwait(false);
                above.Add(TileHashes.Root(tile.ToArray(), _hashing));
                tile.Clear();
            }
        }

        if (tile.Count > 0)
        {
            await WriteTileAsync(level, number, tile, cancellationToken).ConfigureAwait(false);
        }

        return above;
    }

    private ValueTask WriteTileAsync(int level, long number, List<MerkleHash> tile, CancellationToken cancellationToken) =>
        tiles.WriteAsync(TilePath.Hashes(log, level, number, tile.Count), TileHashes.Encode(tile), cancellationToken);
}
