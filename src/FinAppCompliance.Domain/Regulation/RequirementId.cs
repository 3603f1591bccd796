using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Regulation;

/// <summary>Identifies one atomic requirement of a regulation, such as <c>N99-08.4</c> or <c>PIPL-23</c>.</summary>
/// <remarks>
/// 1 to 64 characters: a capital letter, then letters, digits, <c>.</c>, <c>-</c> or <c>:</c>. Compared ordinally. The
/// default value is the empty id, which <see cref="Parse"/> never returns. Immutable and thread-safe.
/// </remarks>
public readonly record struct RequirementId : IComparable<RequirementId>
{
    private readonly string? _value;

    private RequirementId(string value) => _value = value;

    /// <summary>Gets the text of the id; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static RequirementId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is no requirement id; write a capital letter followed by letters, digits, '.', '-' or ':', such as 'N99-08.4'");

    /// <summary>Reads an id, if the text is one.</summary>
    /// <param name="text">The text; null is no id.</param>
    /// <param name="id">The id, or the empty id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequirementId id)
    {
        var valid = text is { Length: >= 1 and <= 64 } && char.IsAsciiLetterUpper(text[0]) &&
            text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':');
        id = valid ? new RequirementId(text!) : default;
        return valid;
    }

    /// <summary>Orders ids ordinally.</summary>
    /// <param name="other">The other id.</param>
    public int CompareTo(RequirementId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Says whether an id sorts before another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <(RequirementId left, RequirementId right) => left.CompareTo(right) < 0;

    /// <summary>Says whether an id sorts after another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >(RequirementId left, RequirementId right) => left.CompareTo(right) > 0;

    /// <summary>Says whether an id sorts before or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <=(RequirementId left, RequirementId right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether an id sorts after or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >=(RequirementId left, RequirementId right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
