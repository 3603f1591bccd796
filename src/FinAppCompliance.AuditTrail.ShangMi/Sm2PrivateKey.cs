using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>A private key of SM2 in memory, for trials and small houses; where a 密评 asks for a certified module, sign there instead.</summary>
/// <remarks>Immutable and thread-safe; prints nothing of the key. The library does not wipe it.</remarks>
public sealed class Sm2PrivateKey
{
    private readonly ECPrivateKeyParameters _key;
    private readonly byte[] _userId;
    private readonly byte[] _point;

    /// <summary>Uses a private key.</summary>
    /// <param name="scalar">The 32 secret bytes: a number from 1 to n-2, largest byte first.</param>
    /// <param name="userId">The user id that is mixed into each signature; <see cref="Sm2Signatures.DefaultUserId"/> unless given.</param>
    /// <exception cref="ArgumentException">The bytes are no private key, or the user id is empty or too long.</exception>
    public Sm2PrivateKey(ReadOnlySpan<byte> scalar, string userId = Sm2Signatures.DefaultUserId)
    {
        _key = Sm2Curve.TryReadPrivate(scalar, out var key) ? key! : throw new ArgumentException(
            $"the {scalar.Length} bytes are no private key of SM2; give 32 bytes of a number from 1 to n-2, such as a key service makes", nameof(scalar));
        _userId = Sm2UserId.Check(userId);
        _point = Sm2Curve.PublicOf(_key);
    }

    /// <summary>Gets the public key: the point without compression, 65 bytes.</summary>
    public ReadOnlySpan<byte> PublicPoint => _point;

    internal byte[] PublicKey => Sm2Verifier.Encode(_point, _userId);

    /// <summary>Returns a text that says nothing of the key.</summary>
    public override string ToString() => "SM2 private key";

    internal byte[] Sign(ReadOnlySpan<byte> message, SecureRandom? random = null) => Sm2.Sign(_key, _userId, message, random ?? new SecureRandom());
}
