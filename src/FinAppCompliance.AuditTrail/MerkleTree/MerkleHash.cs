using System.Buffers.Binary;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>A hash in a Merkle tree of RFC 6962: 32 bytes that name a leaf, a node or a whole tree.</summary>
/// <remarks>The default value is 32 zero bytes, which no input is known to have. The static members hash by SHA-256; logs may have another <see cref="TreeHash"/>. Equality is by bytes. Immutable and thread-safe.</remarks>
public readonly struct MerkleHash : IEquatable<MerkleHash>
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Length = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Takes over 32 bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">The length is not 32.</exception>
    public MerkleHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"a hash has 32 bytes, not '{bytes.Length}'", nameof(bytes));
        }

        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Gets the root of a tree without leaves: the hash of nothing.</summary>
    public static MerkleHash EmptyRoot => TreeHash.Sha256.EmptyRoot;

    /// <summary>Hashes an entry as a leaf: SHA-256 of a zero byte and the entry.</summary>
    /// <param name="entry">The bytes of the entry, exactly as stored.</param>
    public static MerkleHash OfLeaf(ReadOnlySpan<byte> entry) => TreeHash.Sha256.OfLeaf(entry);

    /// <summary>Hashes two neighbours to their parent: SHA-256 of a one byte, the left and the right hash.</summary>
    /// <param name="left">The hash of the left subtree.</param>
    /// <param name="right">The hash of the right subtree.</param>
    public static MerkleHash OfChildren(MerkleHash left, MerkleHash right) => TreeHash.Sha256.OfChildren(left, right);

    /// <summary>Reads a hash from its Base64 form.</summary>
    /// <param name="text">44 characters of standard Base64; null is refused.</param>
    /// <param name="hash">The hash, or the default.</param>
    public static bool TryParse(string? text, out MerkleHash hash)
    {
        Span<byte> bytes = stackalloc byte[Length];
        var valid = text is { Length: 44 } && Convert.TryFromBase64String(text, bytes, out var written) && written == Length;
        hash = valid ? new MerkleHash(bytes) : default;
        return valid && string.Equals(hash.ToString(), text, StringComparison.Ordinal);
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="destination">At least 32 bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _fourth);
    }

    /// <summary>Returns the 32 bytes in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public bool Equals(MerkleHash other) =>
        _first == other._first && _second == other._second && _third == other._third && _fourth == other._fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MerkleHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _first.GetHashCode();

    /// <summary>Returns the hash in standard Base64, 44 characters.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Compares two hashes by bytes.</summary>
    /// <param name="left">The first hash.</param>
    /// <param name="right">The second hash.</param>
    public static bool operator ==(MerkleHash left, MerkleHash right) => left.Equals(right);

    /// <summary>Compares two hashes by bytes.</summary>
    /// <param name="left">The first hash.</param>
    /// <param name="right">The second hash.</param>
    public static bool operator !=(MerkleHash left, MerkleHash right) => !left.Equals(right);
}
