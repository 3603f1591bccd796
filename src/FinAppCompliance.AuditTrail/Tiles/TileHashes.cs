using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Turns the bytes of a tile into its hashes and back, and hashes a full tile to its root.</summary>
internal static class TileHashes
{
    public static byte[] Encode(IReadOnlyList<MerkleHash> hashes)
    {
        var bytes = new byte[hashes.Count * MerkleHash.Length];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * MerkleHash.Length));
        }

        return bytes;
    }

    // Null when the bytes are not a tile of that width.
    public static MerkleHash[]? Decode(ReadOnlySpan<byte> tile, int width)
    {
        if (tile.Length != width * MerkleHash.Length)
        {
            return null;
        }

        var hashes = new MerkleHash[width];
        for (var i = 0; i < width; i++)
        {
            hashes[i] = new MerkleHash(tile.Slice(i * MerkleHash.Length, MerkleHash.Length));
        }

        return hashes;
    }

    // The count is a power of two.
    public static MerkleHash Root(ReadOnlySpan<MerkleHash> hashes, TreeHash hashing) => hashes.Length == 1
        ? hashes[0]
        : hashing.OfChildren(Root(hashes[..(hashes.Length / 2)], hashing), Root(hashes[(hashes.Length / 2)..], hashing));
}
