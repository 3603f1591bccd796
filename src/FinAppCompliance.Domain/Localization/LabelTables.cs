namespace FinAppCompliance.Domain.Localization;

/// <summary>The embedded tables behind <see cref="Labels"/>.</summary>
internal static class LabelTables
{
    /// <summary>The group of members that say the same in every section.</summary>
    public const string EverySection = "*";

    private const string Family = "FinAppCompliance.";

    /// <summary>Gets the values of enumerations, one group for each type.</summary>
    public static LabelFile Enums { get; } = new("labels.enums.tsv");

    /// <summary>Gets the sections of the register.</summary>
    public static LabelFile Sections { get; } = new("labels.sections.tsv");

    /// <summary>Gets the members of records, one group for each section and one for all.</summary>
    public static LabelFile Members { get; } = new("labels.members.tsv");

    /// <summary>Gets the kinds of records.</summary>
    public static LabelFile Kinds { get; } = new("labels.kinds.tsv");

    /// <summary>Gets the names that rules give to facts which are no members of the register.</summary>
    public static LabelFile Facts { get; } = new("labels.facts.tsv");

    /// <summary>Returns the labels of an enumeration by the names of its values; empty for a type outside the family.</summary>
    /// <param name="type">The type.</param>
    public static IReadOnlyDictionary<string, BilingualText> Of(Type type) =>
        type.FullName is { } name && name.StartsWith(Family, StringComparison.Ordinal) ? Enums.Group(name[Family.Length..]) : Enums.Group(Family);

    /// <summary>Returns the labels of the members that have one in some section; of members that sections call differently, the first.</summary>
    public static Dictionary<string, BilingualText> AnyMember()
    {
        var labels = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        foreach (var pair in Members.Groups.SelectMany(Members.Group))
        {
            labels.TryAdd(pair.Key, pair.Value);
        }

        return labels;
    }
}
