using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Stands for one natural person; holds a keyed digest and nothing else of the identifier it was made from.</summary>
/// <remarks>
/// Made by <see cref="PseudonymKey.Of"/>. Printing it, logging it or writing it as JSON shows the digest, never the
/// identifier. A pseudonym is still personal information (PIPL 4 excludes only anonymised data). The default value stands
/// for nobody and is refused wherever a person is asked for. Equality is by digest. Immutable and thread-safe.
/// </remarks>
[JsonConverter(typeof(PersonPseudonymJsonConverter))]
public readonly struct PersonPseudonym : IEquatable<PersonPseudonym>
{
    private const string Prefix = "ps-";
    private readonly UInt128 _digest;

    internal PersonPseudonym(UInt128 digest) => _digest = digest;

    /// <summary>Gets whether this is the default value, which stands for nobody.</summary>
    public bool IsNobody => _digest == UInt128.Zero;

    /// <summary>Reads the text that <see cref="ToString"/> gives.</summary>
    /// <param name="text">The text: <c>ps-</c> and 32 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is no pseudonym; the message does not repeat it, for it may be an identifier.</exception>
    public static PersonPseudonym Parse(string text) => TryParse(text, out var pseudonym)
        ? pseudonym
        : throw new FormatException("the text is no pseudonym; write 'ps-' and 32 hexadecimal digits, or make one from an identifier with the pseudonym key");

    /// <summary>Reads the text of a pseudonym, if it is one.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="pseudonym">The pseudonym, or nobody.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PersonPseudonym pseudonym)
    {
        pseudonym = default;
        if (text is null || text.Length != 35 || !text.StartsWith(Prefix, StringComparison.Ordinal) ||
            !UInt128.TryParse(text.AsSpan(3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digest) || digest == 0)
        {
            return false;
        }

        pseudonym = new(digest);
        return true;
    }

    /// <summary>Compares two pseudonyms.</summary>
    /// <param name="left">The first one.</param>
    /// <param name="right">The second one.</param>
    public static bool operator ==(PersonPseudonym left, PersonPseudonym right) => left._digest == right._digest;

    /// <summary>Compares two pseudonyms.</summary>
    /// <param name="left">The first one.</param>
    /// <param name="right">The second one.</param>
    public static bool operator !=(PersonPseudonym left, PersonPseudonym right) => left._digest != right._digest;

    /// <inheritdoc/>
    public bool Equals(PersonPseudonym other) => _digest == other._digest;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PersonPseudonym other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _digest.GetHashCode();

    /// <summary>Returns <c>ps-</c> and the digest in 32 hexadecimal digits; <c>ps-nobody</c> for the default value.</summary>
    public override string ToString() => IsNobody
        ? "ps-nobody"
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_digest:x32}");

    internal PersonPseudonym Required(string parameter) => IsNobody
        ? throw new ArgumentException("the pseudonym stands for nobody; make one from an identifier with the pseudonym key", parameter)
        : this;
}
