using System.Diagnostics.CodeAnalysis;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>The name, role or user id by which a person is named where two persons must be told apart, such as a requester and an approver.</summary>
/// <remarks>
/// Two names are equal when they are the same after Unicode normalisation (NFKC), case folding and removal of blanks: <c>wang</c>,
/// <c>WANG </c> and full-width <c>Ｗａｎｇ</c> are one person. Characters that nobody sees (zero width, direction marks, control,
/// fillers, variation selectors) are refused, never removed. Immutable and thread-safe.
/// </remarks>
public sealed class PersonName : IEquatable<PersonName>
{
    /// <summary>The greatest number of characters of a name.</summary>
    public const int MaximumLength = 200;

    private PersonName(string text, string key)
    {
        Text = text;
        Key = key;
    }

    /// <summary>Gets the name as it was written, without blanks at its ends.</summary>
    public string Text { get; }

    /// <summary>Gets the form by which names are compared; not for people's eyes.</summary>
    public string Key { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no name; the message says why and how to fix it.</exception>
    public static PersonName Parse(string? text) =>
        TryParse(text, out var name, out var flaw) ? name : throw new FormatException($"{flaw.En} / {flaw.Zh}");

    /// <summary>Reads a name, if the text is one.</summary>
    /// <param name="text">The text; null is no name.</param>
    /// <param name="name">The name; null when the text is none.</param>
    /// <param name="flaw">What is wrong and how to fix it; null when the text is a name.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name, [NotNullWhen(false)] out BilingualText? flaw)
    {
        name = null;
        flaw = PersonNameForm.FlawOf(text);
        if (flaw is null)
        {
            var key = PersonNameForm.KeyOf(text!);
            name = key.Length > 0 ? new(text!.Trim(), key) : null;
            flaw = name is null ? PersonNameForm.Blank : null;
        }

        return name is not null;
    }

    /// <summary>Says what is wrong with a text as a name, and how to fix it; null when nothing is.</summary>
    /// <param name="text">The text; null is no name.</param>
    public static BilingualText? FlawOf(string? text) => TryParse(text, out _, out var flaw) ? null : flaw;

    /// <summary>Says whether two texts name two persons.</summary>
    /// <param name="left">The first text.</param>
    /// <param name="right">The second text.</param>
    /// <returns>True only when both are sound names and differ: what cannot be compared is never two persons.</returns>
    public static bool AreDistinct([NotNullWhen(true)] string? left, [NotNullWhen(true)] string? right) =>
        TryParse(left, out var one, out _) && TryParse(right, out var other, out _) && !one.Equals(other);

    /// <inheritdoc/>
    public bool Equals(PersonName? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonName);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Returns the name as it was written.</summary>
    public override string ToString() => Text;
}
