using System.Security.Cryptography;

namespace FinAppCompliance.Rules.Runs;

/// <summary>A run as it is kept.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class StoredRun
{
    private const int MaxScopeLength = 200;

    /// <summary>Creates a stored run.</summary>
    /// <param name="scope">What was assessed.</param>
    /// <param name="number">Its number in the scope; 1 or more.</param>
    /// <param name="recordedAt">When it was added, turned into UTC.</param>
    /// <param name="content">The bytes of its record.</param>
    /// <param name="expectedDigest">The digest that was kept beside the bytes; null to take that of the bytes.</param>
    /// <exception cref="ArgumentException">The name of the scope is blank, longer than 200 characters, or not one that every store keeps unchanged.</exception>
    /// <exception cref="InvalidDataException">The bytes are no record of a run, or not the one with that digest.</exception>
    public StoredRun(string scope, long number, DateTimeOffset recordedAt, ReadOnlyMemory<byte> content, string? expectedDigest = null)
    {
        CheckScope(scope);
        Scope = scope;
        Number = number;
        RecordedAt = recordedAt.ToUniversalTime();
        Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content.Span))}";
        if (expectedDigest is not null && !string.Equals(Digest, expectedDigest, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"run {number} of '{scope}' has digest '{Digest}' and '{expectedDigest}' was recorded; it was changed");
        }

        try
        {
            Run = RunRecord.Read(content);
        }
        catch (System.Text.Json.JsonException error)
        {
            throw new InvalidDataException($"run {number} of '{scope}' is no record of a run: {error.Message}", error);
        }
    }

    /// <summary>Gets what was assessed.</summary>
    public string Scope { get; }

    /// <summary>Gets the number in the scope; 1 or more, without gaps.</summary>
    public long Number { get; }

    /// <summary>Gets when it was added, in UTC.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Gets <c>sha256:</c> and the digest of the bytes in lower-case hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Gets the record.</summary>
    public RunRecord Run { get; }

    /// <summary>Refuses a name of a scope that not every store keeps unchanged; every method of a store begins with it.</summary>
    /// <param name="scope">The name.</param>
    /// <exception cref="ArgumentException">The name is blank, has more than 200 characters, or one outside the basic plane or U+0000.</exception>
    public static void CheckScope(string scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        if (scope.Length > MaxScopeLength || scope.Contains('\0', StringComparison.Ordinal) || scope.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            throw new ArgumentException($"a scope has 1 to {MaxScopeLength} characters of the basic plane without U+0000; use the id of the institution", nameof(scope));
        }
    }
}
