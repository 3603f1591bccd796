using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>The curve that GB/T 32918.5 recommends, and its keys as bytes.</summary>
internal static class Sm2Curve
{
    public const int ScalarLength = 32;
    public const int PointLength = 1 + (2 * ScalarLength);
    public const int SignatureLength = 2 * ScalarLength;

    public static ECDomainParameters Domain { get; } = new(GMNamedCurves.GetByName("sm2p256v1"));

    // From 1 to n-2, as the standard has it: n-1 cannot sign.
    public static bool TryReadPrivate(ReadOnlySpan<byte> scalar, out ECPrivateKeyParameters? key)
    {
        var value = new BigInteger(1, scalar);
        var fits = scalar.Length == ScalarLength && value.SignValue > 0 && value.CompareTo(Domain.N.Subtract(BigInteger.One)) < 0;
        key = fits ? new ECPrivateKeyParameters(value, Domain) : null;
        return fits;
    }

    // The point without compression; one that is not on the curve is no key.
    public static ECPublicKeyParameters? FindPublic(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength || point[0] != 0x04)
        {
            return null;
        }

        try
        {
            return new ECPublicKeyParameters(Domain.Curve.DecodePoint(point.ToArray()), Domain);
        }
        catch (ArgumentException)
        {
            // The library says so of a point that is not on the curve; who asked says which key it was.
            return null;
        }
    }

    public static byte[] PublicOf(ECPrivateKeyParameters key) => Domain.G.Multiply(key.D).Normalize().GetEncoded(compressed: false);
}
