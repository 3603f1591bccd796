using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>SM2 with SM3 over the text of a note. A key is the point without compression and behind it the user id, so that nobody verifies with another.</summary>
internal sealed class Sm2Verifier : ISignatureVerifier
{
    public string Name => "SM2";

    public SignatureType Type { get; } = SignatureType.Named("finappcompliance/sm2-sm3/v1\n");

    public SignatureUse Use => SignatureUse.Checkpoint;

    public static byte[] Encode(ReadOnlySpan<byte> point, ReadOnlySpan<byte> userId) => [.. point, .. userId];

    public bool IsPublicKey(ReadOnlySpan<byte> publicKey) =>
        publicKey.Length is > Sm2Curve.PointLength and <= Sm2Curve.PointLength + Sm2UserId.MaximumLength
        && Sm2Curve.FindPublic(publicKey[..Sm2Curve.PointLength]) is not null;

    public bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        IsPublicKey(publicKey)
        && Sm2.Verifies(Sm2Curve.FindPublic(publicKey[..Sm2Curve.PointLength])!, publicKey[Sm2Curve.PointLength..], text, signature);
}
