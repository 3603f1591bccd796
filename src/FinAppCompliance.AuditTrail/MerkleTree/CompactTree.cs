using System.Numerics;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>The right edge of a growing tree: one hash for each complete subtree, enough to append and to give the root.</summary>
/// <remarks>Not thread-safe; one writer owns it.</remarks>
internal sealed class CompactTree(TreeHash? hashing = null)
{
    private const int FirstLevels = 16;

    private readonly TreeHash _hashing = hashing ?? TreeHash.Sha256;
    private MerkleHash[] _edge = new MerkleHash[FirstLevels];

    public long Size { get; private set; }

    public MerkleHash Root
    {
        get
        {
            MerkleHash? root = null;
            for (var level = 0; level < _edge.Length; level++)
            {
                if ((Size >> level & 1) == 1)
                {
                    root = root is { } right ? _hashing.OfChildren(_edge[level], right) : _edge[level];
                }
            }

            return root ?? _hashing.EmptyRoot;
        }
    }

    public static CompactTree Decode(long size, ReadOnlySpan<byte> edge, TreeHash? hashing = null)
    {
        if (size < 0 || edge.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Length)
        {
            throw new ArgumentException($"the edge of a tree of size '{size}' cannot have '{edge.Length}' bytes", nameof(edge));
        }

        var levels = 64 - BitOperations.LeadingZeroCount((ulong)size);
        var tree = new CompactTree(hashing) { Size = size, _edge = new MerkleHash[Math.Max(FirstLevels, levels + 1)] };
        for (var level = tree._edge.Length - 1; level >= 0; level--)
        {
            if ((size >> level & 1) == 1)
            {
                tree._edge[level] = new MerkleHash(edge[..MerkleHash.Length]);
                edge = edge[MerkleHash.Length..];
            }
        }

        return tree;
    }

    public CompactTree Clone() => Decode(Size, Encode(), _hashing);

    public void Append(MerkleHash leaf)
    {
        var level = 0;
        var hash = leaf;
        for (; (Size >> level & 1) == 1; level++)
        {
            hash = _hashing.OfChildren(_edge[level], hash);
        }

        if (level == _edge.Length)
        {
            Array.Resize(ref _edge, level + FirstLevels);
        }

        _edge[level] = hash;
        Size++;
    }

    public byte[] Encode()
    {
        var bytes = new byte[BitOperations.PopCount((ulong)Size) * MerkleHash.Length];
        var position = 0;
        for (var level = _edge.Length - 1; level >= 0; level--)
        {
            if ((Size >> level & 1) == 1)
            {
                _edge[level].CopyTo(bytes.AsSpan(position));
                position += MerkleHash.Length;
            }
        }

        return bytes;
    }
}
