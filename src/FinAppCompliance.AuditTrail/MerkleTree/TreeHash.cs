using System.Buffers;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>The hash function of a log: it hashes entries, nodes and the commitments to bodies. A log keeps the one that it was created with.</summary>
/// <remarks>Implementations are thread-safe and keep no state.</remarks>
public abstract class TreeHash
{
    private const int StackLimit = 1024;

    /// <summary>Gets SHA-256, the hash of every log unless another is chosen.</summary>
    public static TreeHash Sha256 { get; } = new Sha256TreeHash();

    /// <summary>Gets the name that checkpoints carry, such as <c>sha256</c> or <c>sm3</c>; letters and digits in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the root of a tree without leaves: the hash of nothing.</summary>
    public MerkleHash EmptyRoot => Of([]);

    /// <summary>Hashes bytes as they are.</summary>
    /// <param name="input">The bytes.</param>
    public MerkleHash Of(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[MerkleHash.Length];
        Compute(input, hash);
        return new MerkleHash(hash);
    }

    /// <summary>Hashes an entry as a leaf: a zero byte and the entry.</summary>
    /// <param name="entry">The bytes of the entry, exactly as stored.</param>
    public MerkleHash OfLeaf(ReadOnlySpan<byte> entry) => Of([0], entry);

    /// <summary>Hashes two neighbours to their parent: a one byte, the left and the right hash.</summary>
    /// <param name="left">The hash of the left subtree.</param>
    /// <param name="right">The hash of the right subtree.</param>
    public MerkleHash OfChildren(MerkleHash left, MerkleHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * MerkleHash.Length)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + MerkleHash.Length)..]);
        return Of(input);
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Computes the hash.</summary>
    /// <param name="input">The bytes to hash.</param>
    /// <param name="destination">Exactly 32 bytes to write to.</param>
    protected abstract void Compute(ReadOnlySpan<byte> input, Span<byte> destination);

    // The hash of two parts, one behind the other.
    internal MerkleHash Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = first.Length + second.Length;
        byte[]? rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> input = rented is null ? stackalloc byte[StackLimit] : rented;
        first.CopyTo(input);
        second.CopyTo(input[first.Length..]);
        var hash = Of(input[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }

        return hash;
    }
}
