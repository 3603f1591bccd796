using FinAppCompliance.AuditTrail.Signatures;
using NSec.Cryptography;

namespace FinAppCompliance.AuditTrail.Ed25519;

/// <summary>Ed25519 of RFC 8032 over the text of a note; keys have 32 bytes, signatures 64.</summary>
internal sealed class Ed25519Verifier : ISignatureVerifier
{
    public string Name => "Ed25519";

    public SignatureType Type => SignatureType.Ed25519;

    public SignatureUse Use => SignatureUse.Checkpoint;

    public bool IsPublicKey(ReadOnlySpan<byte> publicKey) =>
        publicKey.Length == 32 && PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out _);

    public bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        publicKey.Length == 32 && signature.Length == SignatureAlgorithm.Ed25519.SignatureSize
        && PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, text, signature);
}
