namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>Verifies signatures of one algorithm. The trail itself knows only ECDSA of the base library; other algorithms are packages or of the host's own.</summary>
/// <remarks>Implementations are thread-safe, keep no state, and answer false for bytes that are no key or no signature; they do not throw for them.</remarks>
public interface ISignatureVerifier
{
    /// <summary>Gets the name of the algorithm for people, such as <c>Ed25519</c>.</summary>
    string Name { get; }

    /// <summary>Gets the identifier with which verifier keys of this algorithm start.</summary>
    SignatureType Type { get; }

    /// <summary>Gets whether the algorithm signs checkpoints of logs or confirms them as a witness.</summary>
    SignatureUse Use { get; }

    /// <summary>Says whether bytes are a public key of the algorithm.</summary>
    /// <param name="publicKey">The bytes behind the identifier.</param>
    bool IsPublicKey(ReadOnlySpan<byte> publicKey);

    /// <summary>Says whether a signature over the text of a note was made with a key.</summary>
    /// <param name="publicKey">The bytes of the key, behind the identifier.</param>
    /// <param name="text">The text of the note in UTF-8, with its last line end. A cosignature covers more than it: the implementation adds that.</param>
    /// <param name="signature">The signature, without the id of the key.</param>
    bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);
}
