using System.Text;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>A rule set after all layers, with the story of every change.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ResolvedProfile
{
    private ResolvedProfile(RuleSet ruleSet, IReadOnlyList<AppliedChange> changes, IReadOnlyList<string> skippedLayers)
    {
        RuleSet = ruleSet;
        Changes = changes;
        SkippedLayers = skippedLayers;
    }

    /// <summary>Gets the rules as they hold after all layers.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Gets every change with its layer, in the order applied.</summary>
    public IReadOnlyList<AppliedChange> Changes { get; }

    /// <summary>Gets the layers left out because they are for other kinds of institution.</summary>
    public IReadOnlyList<string> SkippedLayers { get; }

    /// <summary>Applies layers to rules, later layers over earlier ones.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="kind">The kind of institution; layers for other kinds are left out. Null applies only layers for all kinds.</param>
    /// <param name="layers">The layers: institution first, then subsidiary, then branch.</param>
    /// <exception cref="ProfileException">A rule or parameter is unknown, a value out of bounds, a change incomplete, two changes of one layer contradict, or a prohibition would be weakened.</exception>
    public static ResolvedProfile Resolve(RuleSet ruleSet, InstitutionKind? kind, params IReadOnlyCollection<Profile> layers)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(layers);
        var applied = layers.Where(layer => layer.InstitutionKinds.Count == 0 || (kind is { } known && layer.InstitutionKinds.Items.Contains(known))).ToList();
        var mistakes = applied.SelectMany(layer => ProfileLint.Check(ruleSet, layer)).ToList();
        if (mistakes.Count > 0)
        {
            throw new ProfileException($"the profile has {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
        }

        var entries = ruleSet.Entries.ToArray();
        var changes = new List<AppliedChange>();
        foreach (var (layer, change) in applied.SelectMany(static layer => layer.Changes.Select(change => (layer, change))))
        {
            var at = ruleSet.PositionOf(change.Rule);
            var before = Describe(entries[at], change);
            entries[at] = Apply(entries[at], layer, change);
            changes.Add(new(layer.Id, change, before, Describe(entries[at], change)));
        }

        return new(ruleSet.With(entries), changes, [.. layers.Except(applied).Select(static layer => layer.Id)]);
    }

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

        return line.ToString();
    }

    private static RuleSetEntry Apply(RuleSetEntry entry, Profile layer, ProfileChange change)
    {
        if (change.IsOn is { } isOn)
        {
            return entry.Switch(isOn);
        }

        if (change.Severity is { } severity)
        {
            return entry.With(severity);
        }

        var parameter = entry.Rule.Parameters.First(p => string.Equals(p.Key, change.Parameter, StringComparison.Ordinal));
        if (!parameter.TryParse(change.Value!, out var value, out var error))
        {
            throw new ProfileException(error!.En);
        }

        var origin = new BilingualText(
            $"由{change.By}于{change.On:yyyy-MM-dd}设定（{layer.Title.Zh}）：{change.Why}",
            $"set by {change.By} on {change.On:yyyy-MM-dd} ({layer.Title.En}): {change.Why}");
        return entry.With(entry.Parameters.With(parameter, value!, origin));
    }

    private static string Describe(RuleSetEntry entry, ProfileChange change) => change switch
    {
        { IsOn: not null } => entry.IsOn ? "on" : "off",
        { Severity: not null } => entry.Severity.ToString(),
        _ => entry.ParameterValues.First(p => string.Equals(p.Parameter.Key, change.Parameter, StringComparison.Ordinal)).Value.En,
    };
}
