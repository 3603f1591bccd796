using System.Security.Cryptography;

namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>ECDSA with SHA-256 on the curves of NIST, by the base library; keys are SPKI, signatures DER.</summary>
internal sealed class EcdsaVerifier : ISignatureVerifier
{
    public string Name => "ECDSA";

    public SignatureType Type => SignatureType.Ecdsa;

    public SignatureUse Use => SignatureUse.Checkpoint;

    public bool IsPublicKey(ReadOnlySpan<byte> publicKey)
    {
        using var ecdsa = ECDsa.Create();
        return TryImport(ecdsa, publicKey);
    }

    public bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        return TryImport(ecdsa, publicKey) && ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static bool TryImport(ECDsa ecdsa, ReadOnlySpan<byte> publicKey)
    {
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length;
        }
        catch (CryptographicException)
        {
            // Bytes that are no key verify nothing; the caller says so with the text of the key.
            return false;
        }
    }
}
