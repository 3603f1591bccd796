using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Privacy.Exports;

/// <summary>What receipts must say about the institution and no notice holds.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ReceiptTerms
{
    /// <summary>Gets the identifier of the institution, such as its unified social credit code; not blank.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string HandlerIdentifier
    {
        get;
        init => field = NotBlank(value, nameof(HandlerIdentifier));
    }

    /// <summary>Gets the address of the notice on the web: absolute, http or https.</summary>
    /// <exception cref="ArgumentException">The text is no such address.</exception>
    public required string PolicyAddress
    {
        get;
        init => field = Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? value
            : throw new ArgumentException($"'{value}' is no address of a web page; write one such as 'https://bank.example/privacy'", nameof(PolicyAddress));
    }

    /// <summary>Gets the e-mail address that answers persons; it holds one '@' between two other characters or more.</summary>
    /// <exception cref="ArgumentException">The text is no e-mail address.</exception>
    public required string Email
    {
        get;
        init => field = NotBlank(value, nameof(Email)).Split('@') is [{ Length: > 0 }, { Length: > 0 }]
            ? value
            : throw new ArgumentException($"'{value}' is no e-mail address; write one such as 'privacy@bank.example'", nameof(Email));
    }

    /// <summary>Gets the telephone number that answers persons; not blank.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public required string Phone
    {
        get;
        init => field = NotBlank(value, nameof(Phone));
    }

    /// <summary>Gets the two-letter codes of the countries where the information is stored; unknown or empty is refused by the DPV export.</summary>
    /// <exception cref="ArgumentException">A code is not two upper-case letters.</exception>
    public FactList<string> StorageCountries
    {
        get;
        init => field = value.All(static code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)).IsFalse
            ? throw new ArgumentException($"'{value}' holds no list of countries; write two-letter codes such as 'CN'", nameof(StorageCountries))
            : value;
    }

    /// <summary>Gets the public key with which receipts are verified, as the institution publishes it; null writes none.</summary>
    public string? PublicKey { get; init; }

    private static string NotBlank(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }
}
