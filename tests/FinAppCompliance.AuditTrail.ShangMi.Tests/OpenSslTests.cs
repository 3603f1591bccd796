using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

/// <summary>The openssl of the machine, which knows nothing of ours, makes and judges the same hashes and signatures.</summary>
public sealed class OpenSslTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shangmi").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [OpenSslFact]
    public void Hashes_and_keyed_hashes_are_the_same()
    {
        foreach (var length in (int[])[0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])
        {
            var data = Write("data", RandomNumberGenerator.GetBytes(length));
            var key = RandomNumberGenerator.GetBytes(32);
            Assert.EndsWith(Hex(Sm3TreeHash.Instance.Of(File.ReadAllBytes(data)).ToArray()), OpenSslFactAttribute.Run("dgst", "-sm3", data).Trim(), StringComparison.Ordinal);
            Assert.EndsWith(
                Hex(Sm3PseudonymMac.Instance.Compute(key, File.ReadAllBytes(data))),
                OpenSslFactAttribute.Run("dgst", "-sm3", "-mac", "HMAC", "-macopt", $"hexkey:{Hex(key)}", data).Trim(),
                StringComparison.Ordinal);
        }
    }

    [OpenSslFact]
    public void Each_accepts_the_signatures_of_the_other_and_refuses_changed_ones()
    {
        var key = Write("key.pem", Pem());
        foreach (var userId in (string[])[Sm2Signatures.DefaultUserId, "audit@bank.example"])
        {
            byte[] message = [.. RandomNumberGenerator.GetBytes(200)];
            var data = Write("message", message);
            OpenSslFactAttribute.Run("pkeyutl", "-sign", "-rawin", "-digest", "sm3", "-pkeyopt", $"distid:{userId}", "-inkey", key, "-in", data, "-out", Name("theirs"));
            var publicKey = Sm2Signatures.PublicKeyOf(Example.Point, userId);
            var theirs = FromDer(File.ReadAllBytes(Name("theirs")));
            Assert.True(Sm2Signatures.Checkpoint.Verifies(publicKey, message, theirs));
            Assert.False(Sm2Signatures.Checkpoint.Verifies(Sm2Signatures.PublicKeyOf(Example.Point, "other"), message, theirs));

            var ours = Write("ours", ToDer(new Sm2PrivateKey(Example.Private, userId).Sign(message)));
            Assert.Contains("Verified Successfully", Verify(key, data, ours, userId), StringComparison.Ordinal);
            Assert.DoesNotContain("Verified Successfully", Verify(key, data, ours, "other"), StringComparison.Ordinal);
            message[0] ^= 1;
            Assert.DoesNotContain("Verified Successfully", Verify(key, Write("message", message), ours, userId), StringComparison.Ordinal);
        }
    }

    private static string Verify(string key, string data, string signature, string userId) => OpenSslFactAttribute.Run(
        "pkeyutl", "-verify", "-rawin", "-digest", "sm3", "-pkeyopt", $"distid:{userId}", "-inkey", key, "-in", data, "-sigfile", signature);

    // The key of the example in the form of RFC 5915.
    private static byte[] Pem()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteOctetString(Example.Private);
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
            {
                writer.WriteObjectIdentifier("1.2.156.10197.1.301");
            }
        }

        return System.Text.Encoding.ASCII.GetBytes(PemEncoding.WriteString("EC PRIVATE KEY", writer.Encode()));
    }

    private static byte[] FromDer(byte[] der)
    {
        var sequence = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        return [.. Number(sequence.ReadInteger()), .. Number(sequence.ReadInteger())];

        static byte[] Number(BigInteger value)
        {
            var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
            return [.. new byte[32 - bytes.Length], .. bytes];
        }
    }

    private static byte[] ToDer(byte[] signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(new BigInteger(signature.AsSpan(0, 32), isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private string Name(string file) => Path.Combine(_folder, file);

    private string Write(string file, byte[] content)
    {
        File.WriteAllBytes(Name(file), content);
        return Name(file);
    }
}
