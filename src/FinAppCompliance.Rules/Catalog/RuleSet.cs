using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>The rules of an evaluation, over all packs, each with the severity and parameters that hold.</summary>
/// <remarks>
/// A profile may set values for a time; <see cref="On"/> returns the rules as they hold on a day, and an evaluator takes those of the day it
/// judges. Immutable and thread-safe; ordered by rule id.
/// </remarks>
public sealed class RuleSet
{
    private readonly Dictionary<RuleId, int> _positions = [];
    private readonly RuleTimeline? _timeline;

    private RuleSet(IReadOnlyList<RulePackHeader> packs, IReadOnlyList<RuleSetEntry> entries, RuleTimeline? timeline = null)
    {
        _timeline = timeline;
        Packs = packs;
        Entries = entries;
        for (var at = 0; at < entries.Count; at++)
        {
            _positions[entries[at].Rule.Id] = at;
            foreach (var former in entries[at].Rule.FormerIds)
            {
                _positions.TryAdd(former, at);
            }
        }
    }

    /// <summary>Gets the packs, by id.</summary>
    public IReadOnlyList<RulePackHeader> Packs { get; }

    /// <summary>Gets the rules, by id, those that are switched off included.</summary>
    public IReadOnlyList<RuleSetEntry> Entries { get; }

    /// <summary>Joins packs with their documented defaults.</summary>
    /// <param name="packs">The packs.</param>
    /// <exception cref="RulePackException">Two packs share an id, or two rules do.</exception>
    public static RuleSet Create(params IReadOnlyCollection<RulePack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var mistakes = packs.GroupBy(static p => p.Header.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1)
            .Select(static g => $"{g.Count()} packs have the id '{g.Key}'")
            .Concat(packs.SelectMany(static p => p.Rules.SelectMany(static r => r.FormerIds.Append(r.Id)).Select(id => (Id: id, Pack: p.Header.Id)))
                .GroupBy(static r => r.Id).Where(static g => g.Select(static r => r.Pack).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(static g => $"the rule '{g.Key}' stands in the packs {string.Join(", ", g.Select(static r => $"'{r.Pack}'"))}"))
            .ToList();
        if (mistakes.Count > 0)
        {
            throw new RulePackException($"these packs cannot be used together: {string.Join("; ", mistakes)}");
        }

        return new(
            [.. packs.Select(static p => p.Header).OrderBy(static h => h.Id, StringComparer.Ordinal)],
            [.. packs.SelectMany(static p => p.Bindings.Select(b => new RuleSetEntry(p.Header, b))).OrderBy(static e => e.Rule.Id)]);
    }

    /// <summary>Finds a rule by its id or a former one; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public RuleSetEntry? Find(RuleId id) => PositionOf(id) is var at and >= 0 ? Entries[at] : null;

    /// <summary>Returns the rules as they hold on a day; the same set where nothing changes in between.</summary>
    /// <param name="day">The legal date in China.</param>
    public RuleSet On(DateOnly day) => _timeline is null ? this : _timeline.On(day, this);

    /// <summary>Returns a rule set in which one rule runs although it is off by default, as for trying a rule on an unverified citation.</summary>
    /// <param name="id">The rule's id or a former one.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public RuleSet SwitchOn(RuleId id) => PositionOf(id) is var at and >= 0
        ? Map(entries => [.. entries.Select((entry, position) => position == at ? entry.Switch(isOn: true) : entry)])
        : throw new KeyNotFoundException($"there is no rule '{id}'");

    internal int PositionOf(RuleId id) => _positions.GetValueOrDefault(id, -1);

    internal RuleSet With(IReadOnlyList<RuleSetEntry> entries) => new(Packs, entries);

    /// <summary>Returns the ids of the records of a register that set values here, whenever these hold.</summary>
    internal IReadOnlySet<string> Sources => _timeline?.Sources ?? RuleTimeline.NoSources;

    /// <summary>Returns the sets of a timeline, one for each time within which nothing changes.</summary>
    /// <param name="steps">The first day of each time, ascending, and the rules as they hold.</param>
    /// <param name="sources">The ids of the records that set values.</param>
    internal RuleSet Along(IReadOnlyList<(DateOnly From, IReadOnlyList<RuleSetEntry> Entries)> steps, IReadOnlySet<string> sources)
    {
        var timeline = new RuleTimeline([.. steps.Select(static step => step.From)], sources);
        timeline.Fill([.. steps.Select(step => new RuleSet(Packs, step.Entries, timeline))]);
        return timeline.On(steps[0].From, this);
    }

    private RuleSet Map(Func<IReadOnlyList<RuleSetEntry>, IReadOnlyList<RuleSetEntry>> change) => _timeline is null
        ? new(Packs, change(Entries))
        : Along(_timeline.Map(rules => change(rules.Entries)), Sources).On(_timeline.StartOf(this));
}
