using FinAppCompliance.Privacy.Persons;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>HMAC with SM3 (GB/T 15852.2), by which pseudonyms of persons are made.</summary>
/// <remarks>It gives other pseudonyms than HMAC-SHA-256 with the same key: choose once, before the first consent. Thread-safe.</remarks>
public sealed class Sm3PseudonymMac : IPseudonymMac
{
    private Sm3PseudonymMac()
    {
    }

    /// <summary>Gets the function.</summary>
    public static Sm3PseudonymMac Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "HMAC-SM3";

    /// <inheritdoc/>
    public byte[] Compute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(text);
        var digest = new byte[mac.GetMacSize()];
        mac.DoFinal(digest);
        return digest;
    }
}
