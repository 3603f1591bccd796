using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Stands for a customer without naming him; the host keeps the key to the person.</summary>
/// <remarks>
/// 1 to 150 characters. Texts that look like a mobile number or a resident identity number are refused. It prints only its
/// first four characters, so that logs cannot join sessions. The default value is no customer. Compared ordinally; immutable.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct CustomerPseudonym
{
    private readonly string? _value;

    /// <summary>Creates a pseudonym.</summary>
    /// <param name="value">The text chosen by the host, such as a keyed digest.</param>
    /// <exception cref="ArgumentException">The text is blank, too long, or looks like personal data in clear.</exception>
    public CustomerPseudonym(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (PersonalNumber().IsMatch(value) || value.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException("the text holds blanks or looks like a mobile or identity number; use a pseudonym", nameof(value));
        }

        SoundText.Identifier(value, nameof(value));

        _value = value;
    }

    /// <summary>Gets the whole pseudonym, for stores and look-ups; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Returns the first four characters and an ellipsis.</summary>
    public override string ToString() => _value is null ? string.Empty : $"{_value[..Math.Min(4, _value.Length)]}…";

    [GeneratedRegex(@"^(\+?86[- ]?)?1[3-9]\d{9}$|^\d{17}[\dXx]$|^\d{15}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
