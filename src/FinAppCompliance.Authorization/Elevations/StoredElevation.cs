using System.Security.Cryptography;
using System.Text.Json;
using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>An elevation after one of its steps, as it is kept.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class StoredElevation
{
    private const string DigestPrefix = "sha256:";

    /// <summary>Creates the form that is kept.</summary>
    /// <param name="number">The number of the step among all steps; 1 or more, without gaps.</param>
    /// <param name="recordedAt">When it was added, turned into UTC.</param>
    /// <param name="elevation">The elevation after the step.</param>
    public StoredElevation(long number, DateTimeOffset recordedAt, Elevation elevation)
        : this(number, recordedAt, JsonSerializer.SerializeToUtf8Bytes(elevation, AccessJsonContext.Readable.Elevation))
    {
    }

    /// <summary>Reads what was kept.</summary>
    /// <param name="number">The number of the step among all steps; 1 or more, without gaps.</param>
    /// <param name="recordedAt">When it was added, turned into UTC.</param>
    /// <param name="content">The bytes of its JSON form.</param>
    /// <param name="expectedDigest">The digest that was kept beside the bytes; null to take that of the bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are no elevation, or not the one with that digest.</exception>
    public StoredElevation(long number, DateTimeOffset recordedAt, ReadOnlyMemory<byte> content, string? expectedDigest = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Number = number;
        RecordedAt = recordedAt.ToUniversalTime();
        Content = content;
        Digest = DigestPrefix + Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (expectedDigest is not null && !string.Equals(Digest, expectedDigest, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"step {number} of the elevations has digest '{Digest}' and '{expectedDigest}' was recorded; it was changed");
        }

        try
        {
            Elevation = JsonSerializer.Deserialize(content.Span, AccessJsonContext.Default.Elevation)
                ?? throw new InvalidDataException($"step {number} of the elevations is null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"step {number} of the elevations is none: {error.Message}", error);
        }
    }

    /// <summary>Gets the number of the step among all steps of all elevations.</summary>
    public long Number { get; }

    /// <summary>Gets when it was added, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Gets the bytes of the JSON form.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets <c>sha256:</c> and the digest of the bytes in lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Gets the elevation after the step.</summary>
    public Elevation Elevation { get; }
}
