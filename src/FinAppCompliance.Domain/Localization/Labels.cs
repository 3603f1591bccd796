using System.Diagnostics.CodeAnalysis;

namespace FinAppCompliance.Domain.Localization;

/// <summary>Words for people, in Chinese and English: values of enumerations, sections and members of the register, kinds of records, facts that rules name.</summary>
/// <remarks>
/// One table for the whole family. Chinese is the word of the regulator and the trade; English is plain words. A name that the table does
/// not hold, such as one of a plug-in, is its own label, so that nothing is hidden. The tables are embedded; nothing is read before a label
/// is asked for. Thread-safe.
/// </remarks>
public static class Labels
{
    private const string Within = "facts within ";
    private static readonly Lazy<Dictionary<string, BilingualText>> AnyMember = new(LabelTables.AnyMember);

    /// <summary>Returns the label of a value of an enumeration; several flags are joined to a list.</summary>
    /// <typeparam name="TEnum">The enumeration; one from outside the family has no labels.</typeparam>
    /// <param name="value">The value; one without a label is its own name, or its number.</param>
    public static BilingualText Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumLabels<TEnum>.Of(value);

    /// <summary>Returns the label of a section of the register.</summary>
    /// <param name="section">The name in files, such as <c>applications</c>; an unknown one is its own label.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public static BilingualText Section(string section) => Named(LabelTables.Sections, section);

    /// <summary>Returns the label of a kind of record, as subjects of findings name it.</summary>
    /// <param name="recordKind">The name of the record type, such as <c>AppVersion</c>; an unknown one is its own label.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public static BilingualText Kind(string recordKind) => Named(LabelTables.Kinds, recordKind);

    /// <summary>Returns the label of a member of a record.</summary>
    /// <param name="section">The section that holds the record, such as <c>applications</c>.</param>
    /// <param name="member">The name in files, such as <c>managingUnit</c>; an unknown one is its own label.</param>
    /// <exception cref="ArgumentException">A name is null, empty or blank.</exception>
    public static BilingualText Member(string section, string member)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        return TryMember(section, member, out var label) ? label : new(member, member);
    }

    /// <summary>Returns the label of a fact that a rule names in evidence or as missing, whether or not it is a member of the register.</summary>
    /// <param name="name">The name, such as <c>managingUnit</c> or <c>reports</c>; an unknown one, as of a plug-in, is its own label.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public static BilingualText Fact(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return TryFact(name, out var label) ? label : new(name, name);
    }

    /// <summary>Says whether a fact has a label of its own.</summary>
    /// <param name="name">The name; null has none.</param>
    public static bool HasFact([NotNullWhen(true)] string? name) => name is not null && TryFact(name, out _);

    /// <summary>Returns a missing fact in words for people.</summary>
    /// <param name="missing">
    /// A missing fact as findings name it: <c>managingUnit</c>, <c>gr-2: level</c> with the id of the record that holds it, or
    /// <c>notices: facts within n-1, n-2</c> with the records looked through. Ids stay ids.
    /// </param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public static BilingualText Missing(string missing)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(missing);
        var at = missing.IndexOf(": ", StringComparison.Ordinal);
        if (at <= 0)
        {
            return Fact(missing);
        }

        var (head, tail) = (missing[..at], missing[(at + 2)..]);
        if (!tail.StartsWith(Within, StringComparison.Ordinal))
        {
            var fact = Fact(tail);
            return new($"{head}的{fact.Zh}", $"{fact.En} of {head}");
        }

        var (records, ids) = (Fact(head), tail[Within.Length..]);
        return new($"{records.Zh}（{ids.Replace(", ", "、", StringComparison.Ordinal)}）中的事实", $"facts within {records.En} {ids}");
    }

    /// <summary>Returns the value of a fact, as evidence keeps it, in words for people.</summary>
    /// <param name="section">The section of the record that holds the fact; null when it is not known, and then only the name of the fact tells its form.</param>
    /// <param name="member">The name of the fact.</param>
    /// <param name="value">The value as <see cref="Assessments.Evidence.Value"/> keeps it, independent of culture.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// Enumerations in words, lists of them too, yes or no, instants in China time, <c>none</c> and <c>unknown</c> in words; references, numbers and
    /// texts as they are.
    /// </returns>
    /// <exception cref="ArgumentNullException">The name or the value is null.</exception>
    public static string Value(string? section, string member, string value, Language language)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(value);
        return ValueText.Of(section, member, value, language);
    }

    private static BilingualText Named(LabelFile file, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return file.Group(string.Empty).TryGetValue(name, out var label) ? label : new(name, name);
    }

    private static bool TryMember(string section, string member, [NotNullWhen(true)] out BilingualText? label) =>
        LabelTables.Members.Group(section).TryGetValue(member, out label)
        || LabelTables.Members.Group(LabelTables.EverySection).TryGetValue(member, out label);

    private static bool TryFact(string name, [NotNullWhen(true)] out BilingualText? label) =>
        LabelTables.Facts.Group(string.Empty).TryGetValue(name, out label)
        || LabelTables.Sections.Group(string.Empty).TryGetValue(name, out label)
        || TryMember(LabelTables.EverySection, name, out label)
        || AnyMember.Value.TryGetValue(name, out label)
        || LabelTables.Kinds.Group(string.Empty).TryGetValue(name, out label);
}
