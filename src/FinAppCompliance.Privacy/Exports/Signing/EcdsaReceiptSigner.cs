using System.Buffers.Text;
using System.Security.Cryptography;

namespace FinAppCompliance.Privacy.Exports.Signing;

/// <summary>Signs receipts with ECDSA on P-256, P-384 or P-521, as ES256, ES384 or ES512 of RFC 7518.</summary>
/// <remarks>The key stays the caller's, who disposes of it. Thread-safe: signing takes turns.</remarks>
public sealed class EcdsaReceiptSigner : IReceiptSigner
{
    private readonly ECDsa _key;
    private readonly string _keyId;
    private readonly Lock _turn = new();

    /// <summary>Creates the signer.</summary>
    /// <param name="key">The private key, of 256, 384 or 521 bits.</param>
    /// <param name="keyId">The name under which the public key is published; not blank.</param>
    /// <exception cref="ArgumentException">The key has another size or the name is blank.</exception>
    public EcdsaReceiptSigner(ECDsa key, string keyId)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        _ = AlgorithmOf(key);
        _key = key;
        _keyId = keyId;
    }

    /// <inheritdoc/>
    public ValueTask<ReceiptSignature> SignAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (algorithm, hash) = AlgorithmOf(_key);
        lock (_turn)
        {
            var signature = _key.SignData(content.Span, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            return ValueTask.FromResult(new ReceiptSignature { Algorithm = algorithm, KeyId = _keyId, Value = Base64Url.EncodeToString(signature) });
        }
    }

    /// <summary>Says whether a signature was made over bytes by the key of a public key.</summary>
    /// <param name="publicKey">The public key.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="signature">The signature; one of another algorithm is not verified, so false.</param>
    /// <exception cref="ArgumentException">The key is of none of the three sizes.</exception>
    public static bool Verify(ECDsa publicKey, ReadOnlySpan<byte> content, ReceiptSignature signature)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        ArgumentNullException.ThrowIfNull(signature);
        var (algorithm, hash) = AlgorithmOf(publicKey);
        return signature.Algorithm == algorithm &&
            publicKey.VerifyData(content, Base64Url.DecodeFromChars(signature.Value), hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static (string Algorithm, HashAlgorithmName Hash) AlgorithmOf(ECDsa key) => key.KeySize switch
    {
        256 => ("ES256", HashAlgorithmName.SHA256),
        384 => ("ES384", HashAlgorithmName.SHA384),
        521 => ("ES512", HashAlgorithmName.SHA512),
        var size => throw new ArgumentException($"the key has {size} bits; take one of 256, 384 or 521", nameof(key)),
    };
}
