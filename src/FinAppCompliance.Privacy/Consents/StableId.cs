using System.Security.Cryptography;
using System.Text;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Makes version 8 UUIDs that are the same for the same text.</summary>
internal static class StableId
{
    public static Guid Of(string text)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new(digest, bigEndian: true);
    }
}
