using System.Text;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>The identity of the signer that GB/T 32918.2 mixes into each SM2 signature.</summary>
internal static class Sm2UserId
{
    /// <summary>The largest length in bytes: its length in bits has two bytes.</summary>
    public const int MaximumLength = 8191;

    public static byte[] Check(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var bytes = Encoding.UTF8.GetBytes(userId);
        return bytes.Length <= MaximumLength
            ? bytes
            : throw new ArgumentException($"the user id has {bytes.Length} bytes; at most {MaximumLength} fit into a signature", nameof(userId));
    }
}
