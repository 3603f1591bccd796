using System.Buffers.Text;

namespace FinAppCompliance.Privacy.Exports.Signing;

/// <summary>A signature that is kept beside the bytes it was made over.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ReceiptSignature
{
    /// <summary>Gets the algorithm, such as <c>ES256</c> (RFC 7518) or <c>SM2</c>; not blank.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Algorithm
    {
        get;
        init => field = NotBlank(value, nameof(Algorithm));
    }

    /// <summary>Gets the name of the key, by which the public key is found; not blank.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string KeyId
    {
        get;
        init => field = NotBlank(value, nameof(KeyId));
    }

    /// <summary>Gets the signature in base64url without padding (RFC 4648).</summary>
    /// <exception cref="ArgumentException">The text is empty or not base64url.</exception>
    public required string Value
    {
        get;
        init => field = value is { Length: > 0 } && Base64Url.IsValid(value)
            ? value
            : throw new ArgumentException("the signature is not base64url; encode its bytes without padding", nameof(Value));
    }

    /// <summary>Returns the algorithm, the key and the signature, separated by blanks.</summary>
    public override string ToString() => $"{Algorithm} {KeyId} {Value}";

    private static string NotBlank(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }
}
