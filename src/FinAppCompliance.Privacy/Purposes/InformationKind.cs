using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>A kind of personal information, such as a phone number or a face template.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record InformationKind
{
    /// <summary>Creates a kind.</summary>
    /// <param name="code">1 to 64 lower-case letters, digits and underscores.</param>
    /// <param name="name">The name that persons read.</param>
    /// <param name="isSensitive">Whether PIPL article 28 makes it sensitive; true when in doubt.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public InformationKind(string code, BilingualText name, bool isSensitive)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(name);
        if (code.Length is 0 or > 64 || !code.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new ArgumentException($"'{code}' is no kind of information; write 1 to 64 lower-case letters, digits and underscores", nameof(code));
        }

        Code = code;
        Name = name;
        IsSensitive = isSensitive;
    }

    /// <summary>Gets the code, compared ordinally.</summary>
    public string Code { get; }

    /// <summary>Gets the name that persons read.</summary>
    public BilingualText Name { get; }

    /// <summary>Gets whether the kind is sensitive by itself; of persons under fourteen every kind is (PIPL 28).</summary>
    public bool IsSensitive { get; }
}
