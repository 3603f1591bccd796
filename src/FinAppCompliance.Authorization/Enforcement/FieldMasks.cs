using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>The masks that an enforcement point knows by name. A mask it does not know cannot be applied, and denies.</summary>
/// <remarks>
/// Redactors of the platform fit by <see cref="WithRedactor"/>, those of another library as a function of text. Immutable and thread-safe, provided that added functions are.
/// </remarks>
public sealed class FieldMasks
{
    private const string Stars = "****";
    private readonly Dictionary<string, Func<string, string>> _masks;

    private FieldMasks(Dictionary<string, Func<string, string>> masks) => _masks = masks;

    /// <summary>
    /// Gets the built-in masks: <c>hidden</c>, <c>last-4</c>, <c>first-1</c> and <c>edges-3-4</c>. Text that is too short to
    /// hide at least as many characters as are shown is hidden whole.
    /// </summary>
    public static FieldMasks BuiltIn { get; } = new(new(StringComparer.Ordinal)
    {
        ["hidden"] = static _ => Stars,
        ["last-4"] = static text => Keep(text, 0, 4),
        ["first-1"] = static text => Keep(text, 1, 0),
        ["edges-3-4"] = static text => text.Length >= 11 ? string.Concat(text.AsSpan(0, 3), Stars, text.AsSpan(text.Length - 4)) : Stars,
    });

    /// <summary>Returns the masks with one more, or with one replaced.</summary>
    /// <param name="name">The name that grants use.</param>
    /// <param name="mask">Turns the value into what may be shown.</param>
    public FieldMasks With(string name, Func<string, string> mask)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(mask);
        return new(new(_masks, StringComparer.Ordinal) { [name] = mask });
    }

    /// <summary>Returns the masks with one that the redactor for a classification applies.</summary>
    /// <param name="name">The name that grants use.</param>
    /// <param name="redactors">The redactors of the host, one for each classification.</param>
    /// <param name="classification">The classification, such as one of <see cref="DataClassifications"/>.</param>
    /// <returns>The masks.</returns>
    /// <remarks>
    /// Asks for one classification at a time: sets of several compare by order in their hash, so that a reordered set can
    /// silently get the fallback redactor. At each use a redactor that returns its input unchanged fails, which denies.
    /// </remarks>
    /// <exception cref="ArgumentException">The name is blank, no class is named, or the redactor found hides nothing.</exception>
    public FieldMasks WithRedactor(string name, IRedactorProvider redactors, DataClassification classification)
    {
        ArgumentNullException.ThrowIfNull(redactors);
        if (classification == DataClassification.None || classification == DataClassification.Unknown)
        {
            throw new ArgumentException($"the mask '{name}' needs a classification, not '{classification}'", nameof(classification));
        }

        var redactor = redactors.GetRedactor(new DataClassificationSet(classification));
        return redactor is NullRedactor
            ? throw new ArgumentException($"the redactor registered for '{classification}' hides nothing; register one that does for the mask '{name}'", nameof(redactors))
            : With(name, new RedactorMask(name, redactor).Apply);
    }

    /// <summary>Says whether a mask is known.</summary>
    /// <param name="name">The name; null is not.</param>
    public bool Knows(string? name) => name is not null && _masks.ContainsKey(name);

    internal string Apply(string name, string text) => _masks[name](text);

    private static string Keep(string text, int first, int last) => text.Length >= 2 * (first + last)
        ? string.Concat(text.AsSpan(0, first), Stars, text.AsSpan(text.Length - last))
        : Stars;
}
