using System.Collections.Frozen;

namespace FinAppCompliance.RulePacks.Nfra.Regulation;

/// <summary>Knows which members of records each rule reads, from the table that a test keeps equal to the code of the rules.</summary>
internal static class MembersRead
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Rules = Load();

    /// <summary>Returns the members a rule reads, as section and member; null when the table does not have the rule.</summary>
    /// <param name="rule">The id of the rule.</param>
    internal static IReadOnlySet<string>? By(string rule) => Rules.GetValueOrDefault(rule);

    // Each line: the id of a rule, a section, its members, between blanks.
    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        using var reader = new StreamReader(typeof(MembersRead).Assembly.GetManifestResourceStream("members-read.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split(' '))
            .GroupBy(static parts => parts[0], static parts => parts[2..].Select(member => $"{parts[1]}.{member}"), StringComparer.Ordinal)
            .ToFrozenDictionary(static rule => rule.Key, static rule => rule.SelectMany(static members => members).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
