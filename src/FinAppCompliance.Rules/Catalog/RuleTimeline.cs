using System.Collections.Frozen;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>The rules of a profile along the days on which something in it begins or ends.</summary>
/// <remarks>Filled once while it is made; immutable and thread-safe afterwards.</remarks>
internal sealed class RuleTimeline(DateOnly[] starts, IReadOnlySet<string> sources)
{
    private RuleSet[] _sets = [];

    internal static IReadOnlySet<string> NoSources { get; } = FrozenSet<string>.Empty;

    internal IReadOnlySet<string> Sources => sources;

    internal void Fill(RuleSet[] sets) => _sets = sets;

    /// <summary>Returns the rules as they hold on a day; some other set for a day before the first.</summary>
    internal RuleSet On(DateOnly day, RuleSet otherwise)
    {
        var at = Array.BinarySearch(starts, day);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 ? _sets[at] : otherwise;
    }

    internal DateOnly StartOf(RuleSet set) => starts[Array.IndexOf(_sets, set)];

    internal IReadOnlyList<(DateOnly From, IReadOnlyList<RuleSetEntry> Entries)> Map(Func<RuleSet, IReadOnlyList<RuleSetEntry>> change) =>
        [.. starts.Zip(_sets, (from, set) => (from, change(set)))];
}
