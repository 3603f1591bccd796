using System.Security.Cryptography;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A policy as it is kept.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class StoredPolicy
{
    /// <summary>Creates a stored policy.</summary>
    /// <param name="number">Its number; 1 or more, without gaps.</param>
    /// <param name="recordedAt">When it was added, turned into UTC.</param>
    /// <param name="by">Who put it in force.</param>
    /// <param name="content">The bytes of its JSON form.</param>
    /// <param name="expectedDigest">The digest that was kept beside the bytes; null to take that of the bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are no policy, or not the one with that digest.</exception>
    public StoredPolicy(long number, DateTimeOffset recordedAt, string by, ReadOnlyMemory<byte> content, string? expectedDigest = null)
    {
        Number = number;
        RecordedAt = recordedAt.ToUniversalTime();
        By = by;
        Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content.Span))}";
        if (expectedDigest is not null && !string.Equals(Digest, expectedDigest, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"access policy {number} has digest '{Digest}' and '{expectedDigest}' was recorded; it was changed");
        }

        try
        {
            Policy = AccessPolicyJson.Read(content.Span);
        }
        catch (AccessPolicyException error)
        {
            throw new InvalidDataException($"access policy {number} is none: {error.Message}", error);
        }
    }

    /// <summary>Gets the number.</summary>
    public long Number { get; }

    /// <summary>Gets when it was added, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Gets who put it in force.</summary>
    public string By { get; }

    /// <summary>Gets <c>sha256:</c> and the digest of the bytes in lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Gets the policy.</summary>
    public AccessPolicy Policy { get; }
}
