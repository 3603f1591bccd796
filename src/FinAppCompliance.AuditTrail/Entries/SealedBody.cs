using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>The body of an entry as it lies beside the log: random bytes, the key it is encrypted under, and its bytes.</summary>
/// <remarks>Can be deleted without touching a proof. Compared by reference. Immutable and thread-safe.</remarks>
public sealed class SealedBody
{
    /// <summary>The number of random bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>Creates a body.</summary>
    /// <param name="salt">32 random bytes.</param>
    /// <param name="keyId">The id of the key it is encrypted under; null when it is stored as given.</param>
    /// <param name="bytes">The stored bytes; may be empty.</param>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    public SealedBody(ReadOnlyMemory<byte> salt, string? keyId, ReadOnlyMemory<byte> bytes)
    {
        Salt = salt.Length == SaltLength
            ? salt
            : throw new ArgumentException($"a salt has {SaltLength} bytes, not '{salt.Length}'", nameof(salt));
        KeyId = keyId;
        Bytes = bytes;
    }

    /// <summary>Gets the random bytes, without which the commitment of the envelope says nothing.</summary>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>Gets the id of the key; null when the body is stored as given.</summary>
    public string? KeyId { get; }

    /// <summary>Gets the stored bytes: ciphertext, or what the caller gave.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Returns the commitment to the body.</summary>
    /// <param name="hashing">The hash function of the log; null for SHA-256.</param>
    public MerkleHash Commit(TreeHash? hashing = null) => (hashing ?? TreeHash.Sha256).Of(Salt.Span, Bytes.Span);
}
