using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Names one purpose of one application, such as <c>mobile-bank/face-login</c>.</summary>
/// <remarks>
/// Two parts of 1 to 64 lower-case letters, digits and hyphens with a slash between. Compared ordinally. The default value
/// is the empty id, which <see cref="Parse"/> never returns. Immutable and thread-safe.
/// </remarks>
[JsonConverter(typeof(PurposeIdJsonConverter))]
public readonly struct PurposeId : IEquatable<PurposeId>, IComparable<PurposeId>
{
    private readonly string? _text;
    private readonly int _hash;

    private PurposeId(string text)
    {
        _text = text;
        _hash = string.GetHashCode(text, StringComparison.Ordinal);
    }

    /// <summary>Gets the application; empty for the default value.</summary>
    public string App => _text is null ? string.Empty : _text[.._text.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Gets the name of the purpose within its application; empty for the default value.</summary>
    public string Name => _text is null ? string.Empty : _text[(_text.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Gets whether this is the default value.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no id.</exception>
    public static PurposeId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is no purpose id; write the application and the purpose in lower-case letters, digits and hyphens, such as 'mobile-bank/face-login'");

    /// <summary>Reads an id, if the text is one.</summary>
    /// <param name="text">The text; null is no id.</param>
    /// <param name="id">The id, or the empty id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PurposeId id)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var valid = slash > 0 && IsPart(text.AsSpan(0, slash)) && IsPart(text.AsSpan(slash + 1));
        id = valid ? new PurposeId(text!) : default;
        return valid;
    }

    /// <summary>Compares two ids.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator ==(PurposeId left, PurposeId right) => left.Equals(right);

    /// <summary>Compares two ids.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator !=(PurposeId left, PurposeId right) => !left.Equals(right);

    /// <summary>Says whether an id sorts before another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <(PurposeId left, PurposeId right) => left.CompareTo(right) < 0;

    /// <summary>Says whether an id sorts after another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >(PurposeId left, PurposeId right) => left.CompareTo(right) > 0;

    /// <summary>Says whether an id sorts before or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator <=(PurposeId left, PurposeId right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether an id sorts after or with another.</summary>
    /// <param name="left">The first id.</param>
    /// <param name="right">The second id.</param>
    public static bool operator >=(PurposeId left, PurposeId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(PurposeId other) =>
        ReferenceEquals(_text, other._text) || (_hash == other._hash && string.Equals(_text, other._text, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PurposeId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Orders ids ordinally.</summary>
    /// <param name="other">The other id.</param>
    public int CompareTo(PurposeId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>Returns the text of the id; empty for the default value.</summary>
    public override string ToString() => _text ?? string.Empty;

    internal static bool IsPart(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return part.Length is >= 1 and <= 64;
    }

    internal PurposeId Required(string parameter) => IsEmpty
        ? throw new ArgumentException("the purpose id is empty; write one such as 'mobile-bank/face-login'", parameter)
        : this;
}
