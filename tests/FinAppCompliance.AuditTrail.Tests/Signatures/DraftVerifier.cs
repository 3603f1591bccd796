using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Tests.Signatures;

/// <summary>Stands for the algorithm of a draft: a keyed hash, whose key is public, over the text.</summary>
internal sealed class DraftVerifier(SignatureType type, SignatureUse use = SignatureUse.Cosignature) : ISignatureVerifier
{
    public string Name => "Draft";

    public SignatureType Type => type;

    public SignatureUse Use => use;

    public static byte[] Sign(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) => HMACSHA256.HashData(key, text);

    public bool IsPublicKey(ReadOnlySpan<byte> publicKey) => publicKey.Length == 16;

    public bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Sign(publicKey, text).AsSpan().SequenceEqual(signature);
}
