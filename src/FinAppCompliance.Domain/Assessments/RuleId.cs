using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Assessments;

/// <summary>Identifies one rule, such as <c>N99-08.4</c>, or <c>acme/no-test-names</c> for a rule of another team.</summary>
/// <remarks>
/// 1 to 100 characters: letters, digits, <c>.</c>, <c>-</c>, <c>:</c> and at most one <c>/</c> after a namespace. Compared
/// ordinally; an id is never reused. The default value is the empty id, which <see cref="Parse"/> never returns.
/// </remarks>
public readonly record struct RuleId : IComparable<RuleId>
{
    private readonly string? _value;

    private RuleId(string value) => _value = value;

    /// <summary>Gets the text of the id; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the namespace before the slash; empty for rules that carry a regulation's own requirement id.</summary>
    public string Namespace => Value.IndexOf('/', StringComparison.Ordinal) is var at and > 0 ? Value[..at] : string.Empty;

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static RuleId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is no rule id; write letters, digits, '.', '-' or ':', with an optional namespace and '/' before, such as 'acme/no-test-names'");

    /// <summary>Reads an id, if the text is one.</summary>
    /// <param name="text">The text; null is no id.</param>
    /// <param name="id">The id, or the empty id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RuleId id)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var valid = text is { Length: >= 1 and <= 100 } && slash != 0 && slash != text.Length - 1 &&
            text.Where((_, at) => at != slash).All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':');
        id = valid ? new RuleId(text!) : default;
        return valid;
    }

    /// <summary>Reads an id, so that literals may be written where an id is expected.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static implicit operator RuleId(string text) => Parse(text);

    /// <summary>Orders ids ordinally.</summary>
    /// <param name="other">The other id.</param>
    public int CompareTo(RuleId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Says whether an id sorts before another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    /// <summary>Says whether an id sorts after another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    /// <summary>Says whether an id sorts before or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether an id sorts after or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the text of the id.</summary>
    public override string ToString() => Value;
}
