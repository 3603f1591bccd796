using System.Text;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>A rule set after all layers, with the story of every change.</summary>
/// <remarks>Changes hold for a time: the profile shows one day, and its rules know every other. Immutable and thread-safe.</remarks>
public sealed class ResolvedProfile
{
    private readonly RuleSet _rules;
    private readonly IReadOnlyList<Profile> _layers;

    private ResolvedProfile(RuleSet rules, RuleSet resolved, DateOnly day, IReadOnlyList<Profile> layers, IReadOnlyList<string> skippedLayers)
    {
        _rules = rules;
        _layers = layers;
        Day = day;
        RuleSet = resolved;
        Changes = ProfileSteps.On(day, rules, layers).Changes;
        SkippedLayers = skippedLayers;
        PlannedChange[] others = [.. layers.SelectMany(layer => layer.Changes.Where(change => !change.HoldsOn(day)).Select(change => new PlannedChange(layer.Id, layer.Unit, change, change.Starts)))];
        Upcoming = [.. others.Where(change => change.Starts > day).OrderBy(static change => change.Starts)];
        Ended = [.. others.Where(change => change.Starts <= day).OrderBy(static change => change.Change.Through)];
    }

    /// <summary>Gets the day for which this profile shows the rules.</summary>
    public DateOnly Day { get; }

    /// <summary>Gets the rules as they hold on <see cref="Day"/> after all layers; an evaluator made of them takes those of the day it judges.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Gets every change that holds on <see cref="Day"/> with its layer, in the order applied.</summary>
    public IReadOnlyList<AppliedChange> Changes { get; }

    /// <summary>Gets the changes that do not hold yet, by their first day.</summary>
    public IReadOnlyList<PlannedChange> Upcoming { get; }

    /// <summary>Gets the changes that hold no more, by their last day.</summary>
    public IReadOnlyList<PlannedChange> Ended { get; }

    /// <summary>Gets the layers left out because they are for other kinds of institution.</summary>
    public IReadOnlyList<string> SkippedLayers { get; }

    /// <summary>Applies layers to rules: those of the whole institution in the order given, then those of units in the order given.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="kind">The kind of institution; layers for other kinds are left out. Null applies only layers for all kinds.</param>
    /// <param name="day">The day to show, in China. Evaluators take what holds on the day they judge, whatever is shown.</param>
    /// <param name="layers">The layers, higher before lower: head office, then subsidiary, then branch. A lower one may tighten, and loosen only with an approval that the higher names.</param>
    /// <exception cref="ProfileException">
    /// A rule or parameter is unknown, a value out of bounds, a change incomplete, two changes of one layer contradict, a prohibition or a
    /// critical duty of the law would be weakened, a unit switches rules, or a layer loosens a higher one without its approval; all at once.
    /// </exception>
    public static ResolvedProfile Resolve(RuleSet ruleSet, InstitutionKind? kind, DateOnly day, params IReadOnlyCollection<Profile> layers)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(layers);
        var applied = layers.Where(layer => layer.InstitutionKinds.Count == 0 || (kind is { } known && layer.InstitutionKinds.Items.Contains(known)))
            .OrderBy(static layer => layer.Unit is not null).ToList();
        Refuse([.. applied.SelectMany(layer => ProfileLint.Check(ruleSet, layer))]);
        var steps = Boundaries(applied).Select(from => (From: from, Steps: ProfileSteps.On(from, ruleSet, applied))).ToList();
        Refuse([.. steps.SelectMany(static step => step.Steps.Mistakes)]);
        var sources = applied.SelectMany(static layer => layer.Changes).Select(static change => change.Source?.RecordId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var resolved = ruleSet.Along([.. steps.Select(static step => (step.From, step.Steps.Entries))], sources);
        return new(ruleSet, resolved.On(day), day, applied, [.. layers.Except(applied).Select(static layer => layer.Id)]);
    }

    /// <summary>Returns the same profile as it shows another day.</summary>
    /// <param name="day">The day, in China.</param>
    public ResolvedProfile On(DateOnly day) => new(_rules, RuleSet.On(day), day, _layers, SkippedLayers);

    /// <summary>Writes every rule with its state, severity and parameters, one a line, the same for the same profile.</summary>
    /// <param name="language">The language.</param>
    public string Print(Language language) => string.Join('\n', RuleSet.Entries.Select(entry => Line(entry, language)));

    /// <summary>Returns the lines of <see cref="Print"/> that differ between two profiles.</summary>
    /// <param name="other">The profile to compare with.</param>
    /// <param name="language">The language.</param>
    /// <returns>Pairs of this profile's line and the other's; null where one has no such rule.</returns>
    public IReadOnlyList<(string? Here, string? There)> DifferFrom(ResolvedProfile other, Language language)
    {
        ArgumentNullException.ThrowIfNull(other);
        var here = RuleSet.Entries.ToDictionary(static e => e.Rule.Id, entry => Line(entry, language));
        var there = other.RuleSet.Entries.ToDictionary(static e => e.Rule.Id, entry => Line(entry, language));
        return [.. here.Keys.Union(there.Keys).Order()
            .Select(id => (Here: here.GetValueOrDefault(id), There: there.GetValueOrDefault(id)))
            .Where(static pair => !string.Equals(pair.Here, pair.There, StringComparison.Ordinal))];
    }

    private static string Line(RuleSetEntry entry, Language language)
    {
        var line = new StringBuilder().Append(entry.Rule.Id).Append(' ').Append(entry.IsOn ? "on" : "off").Append(' ').Append(entry.Severity);
        foreach (var (parameter, value, origin, _) in entry.ParameterValues)
        {
            line.Append("; ").Append(parameter.Key).Append(" = ").Append(value.In(language)).Append(" (").Append(origin.In(language)).Append(')');
        }

        foreach (var (unit, parameter, value, origin) in entry.UnitValues)
        {
            line.Append("; ").Append(unit).Append(": ").Append(parameter.Key).Append(" = ").Append(value.In(language)).Append(" (").Append(origin.In(language)).Append(')');
        }

        return line.ToString();
    }

    /// <summary>Returns the days on which something begins or has ended, the first of all days included.</summary>
    private static IEnumerable<DateOnly> Boundaries(IEnumerable<Profile> layers) => layers.SelectMany(static layer => layer.Changes)
        .SelectMany(static change => new[] { change.Starts, change.Through is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : change.Starts })
        .Append(DateOnly.MinValue).Distinct().Order();

    private static void Refuse(IReadOnlyList<string> mistakes)
    {
        string[] told = [.. mistakes.Distinct(StringComparer.Ordinal)];
        if (told.Length > 0)
        {
            throw new ProfileException($"the profile has {told.Length} mistakes: {string.Join("; ", told)}");
        }
    }
}
