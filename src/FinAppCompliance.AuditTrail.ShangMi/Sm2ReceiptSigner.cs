using System.Buffers.Text;
using FinAppCompliance.Privacy.Exports.Signing;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>Signs receipts of consents by SM2 with SM3; the algorithm is called <c>SM2</c>.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class Sm2ReceiptSigner : IReceiptSigner
{
    private const string Algorithm = "SM2";
    private readonly Sm2PrivateKey _key;
    private readonly string _keyId;

    /// <summary>Creates the signer.</summary>
    /// <param name="key">The private key.</param>
    /// <param name="keyId">The name under which the public key is published; not blank.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public Sm2ReceiptSigner(Sm2PrivateKey key, string keyId)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        _key = key;
        _keyId = keyId;
    }

    /// <inheritdoc/>
    public ValueTask<ReceiptSignature> SignAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ReceiptSignature { Algorithm = Algorithm, KeyId = _keyId, Value = Base64Url.EncodeToString(_key.Sign(content.Span)) });
    }

    /// <summary>Says whether a signature was made over bytes by the key of a public key.</summary>
    /// <param name="publicPoint">The public key: the point without compression, 65 bytes.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="signature">The signature; one of another algorithm is not verified, so false.</param>
    /// <param name="userId">The user id of the signer; <see cref="Sm2Signatures.DefaultUserId"/> unless given.</param>
    /// <exception cref="ArgumentException">The bytes are no point of the curve, or the user id is empty or too long.</exception>
    public static bool Verify(
        ReadOnlySpan<byte> publicPoint, ReadOnlySpan<byte> content, ReceiptSignature signature, string userId = Sm2Signatures.DefaultUserId)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var key = Sm2Signatures.PublicKeyOf(publicPoint, userId);
        return signature.Algorithm == Algorithm && Sm2Signatures.Checkpoint.Verifies(key, content, Base64Url.DecodeFromChars(signature.Value));
    }
}
