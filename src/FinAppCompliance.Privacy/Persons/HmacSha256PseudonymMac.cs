using System.Security.Cryptography;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>HMAC-SHA-256 of the base library.</summary>
internal sealed class HmacSha256PseudonymMac : IPseudonymMac
{
    public string Name => "HMAC-SHA-256";

    public byte[] Compute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) => HMACSHA256.HashData(key, text);
}
