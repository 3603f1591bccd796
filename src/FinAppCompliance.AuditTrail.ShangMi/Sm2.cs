using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>Signs and verifies by SM2 with SM3; signatures are the two numbers r and s with 32 bytes each.</summary>
internal static class Sm2
{
    public static byte[] Sign(ECPrivateKeyParameters key, byte[] userId, ReadOnlySpan<byte> message, SecureRandom random)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest());
        signer.Init(forSigning: true, new ParametersWithID(new ParametersWithRandom(key, random), userId));
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }

    public static bool Verifies(ECPublicKeyParameters key, ReadOnlySpan<byte> userId, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != Sm2Curve.SignatureLength)
        {
            return false;
        }

        var verifier = new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest());
        try
        {
            verifier.Init(forSigning: false, new ParametersWithID(key, userId.ToArray()));
            verifier.BlockUpdate(message);
            return verifier.VerifySignature(signature.ToArray());
        }
        catch (CryptoException)
        {
            // Bytes that are no signature verify nothing.
            return false;
        }
    }
}
