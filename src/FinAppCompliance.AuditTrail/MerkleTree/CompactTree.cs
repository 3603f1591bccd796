using System.Numerics;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>The right edge of a growing tree: one hash for each complete subtree, enough to append and to give the root.</summary>
/// <remarks>Not thread-safe; one writer owns it.</remarks>
internal sealed class CompactTree
{
    private readonly MerkleHash[] _edge = new MerkleHash[63];

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
                    root = root is { } right ? MerkleHash.OfChildren(_edge[level], right) : _edge[level];
                }
            }

            return root ?? MerkleHash.EmptyRoot;
        }
    }

    public static CompactTree Decode(long size, ReadOnlySpan<byte> edge)
    {
        if (size < 0 || edge.Length != BitOperations.PopCount((ulong)size) * MerkleHash.Length)
        {
            throw new ArgumentException($"the edge of a tree of size '{size}' cannot have '{edge.Length}' bytes", nameof(edge));
        }

        var tree = new CompactTree { Size = size };
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

    public CompactTree Clone() => Decode(Size, Encode());

    public void Append(MerkleHash leaf)
    {
        var level = 0;
        var hash = leaf;
        for (; (Size >> level & 1) == 1; level++)
        {
            hash = MerkleHash.OfChildren(_edge[level], hash);
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
