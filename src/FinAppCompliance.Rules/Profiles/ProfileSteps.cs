using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Applies the changes that hold on one day, and finds those that loosen a higher layer without its approval.</summary>
internal sealed class ProfileSteps
{
    private readonly RuleSet _rules;
    private readonly RuleSetEntry[] _entries;
    private readonly Dictionary<(int Rule, string Target), List<SetValue>> _institution = [];
    private readonly Dictionary<(int Rule, string Target, string Unit), List<SetValue>> _units = [];
    private readonly Dictionary<int, Dictionary<string, RuleParameters>> _unitParameters = [];
    private readonly List<AppliedChange> _changes = [];
    private readonly List<string> _mistakes = [];

    private ProfileSteps(RuleSet rules)
    {
        _rules = rules;
        _entries = [.. rules.Entries];
    }

    internal IReadOnlyList<RuleSetEntry> Entries => _entries;

    internal IReadOnlyList<AppliedChange> Changes => _changes;

    internal IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>Applies layers, those of the whole institution before those of units.</summary>
    internal static ProfileSteps On(DateOnly day, RuleSet rules, IReadOnlyList<Profile> layers)
    {
        var steps = new ProfileSteps(rules);
        foreach (var layer in layers)
        {
            for (var at = 0; at < layer.Changes.Count; at++)
            {
                if (layer.Changes.Items[at].HoldsOn(day))
                {
                    steps.Apply(layer, layer.Changes.Items[at], at);
                }
            }
        }

        foreach (var (rule, values) in steps._unitParameters)
        {
            steps._entries[rule] = steps._entries[rule].With(new UnitParameters(values));
        }

        return steps;
    }

    private void Apply(Profile layer, ProfileChange change, int at)
    {
        var rule = _rules.PositionOf(change.Rule);
        var entry = _entries[rule];
        var parameter = change.Parameter is { } key ? entry.Rule.Parameters.First(p => string.Equals(p.Key, key, StringComparison.Ordinal)) : null;
        var value = ValueOf(change, parameter);
        CheckLoosening(layer, change, at, new(rule, parameter, value));
        if (layer.Unit is { } unit)
        {
            var values = UnitsOf(rule);
            var before = values.GetValueOrDefault(unit, entry.Parameters);
            values[unit] = before.With(parameter!, value, Origin(layer, change));
            _changes.Add(new(layer.Id, change, parameter!.Describe(before.ValueOf(parameter)).En, parameter.Describe(value).En) { Unit = unit });
            return;
        }

        _entries[rule] = change.IsOn is { } isOn ? entry.Switch(isOn)
            : change.Severity is { } severity ? entry.With(severity)
            : entry.With(entry.Parameters.With(parameter!, value, Origin(layer, change)));
        _changes.Add(new(layer.Id, change, Describe(entry, change), Describe(_entries[rule], change)));
    }

    // A value of a unit begins where those of the institution ended, since layers of units come last.
    private Dictionary<string, RuleParameters> UnitsOf(int rule) =>
        _unitParameters.TryGetValue(rule, out var values) ? values : _unitParameters[rule] = new(StringComparer.Ordinal);

    private void CheckLoosening(Profile layer, ProfileChange change, int at, Setting setting)
    {
        var above = _institution.GetValueOrDefault((setting.Rule, change.Target)) ?? [];
        var own = layer.Unit is { } unit ? _units.GetValueOrDefault((setting.Rule, change.Target, unit)) ?? [] : [];
        SetValue[] higher = [.. above, .. own];
        if (higher.Length > 0 && setting.IsLooserThan(higher[^1].Value))
        {
            _mistakes.AddRange(higher.Where(set => !ReferenceEquals(set.Layer, layer) && setting.IsLooserThan(set.Value) && !IsApproved(set.Layer, change))
                .Select(set => Unapproved(layer, change, at, set)));
        }

        var list = layer.Unit is null ? Listed(_institution, (setting.Rule, change.Target)) : Listed(_units, (setting.Rule, change.Target, layer.Unit));
        list.Add(new(layer, setting.Value));
    }

    private static List<SetValue> Listed<TKey>(Dictionary<TKey, List<SetValue>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private static bool IsApproved(Profile higher, ProfileChange change) =>
        higher.LoosenWith.Any(name => IsNamed(name, change.By) || IsNamed(name, change.ApprovedBy)).IsTrue;

    private static bool IsNamed(string name, string? by) => PersonName.TryParse(name, out var one, out _) && PersonName.TryParse(by, out var other, out _) && one.Equals(other);

    private static string Unapproved(Profile layer, ProfileChange change, int at, SetValue set) =>
        $"{ProfileLint.Where(layer, change, at)} loosens {change.Target} of '{change.Rule}', which '{set.Layer.Id}' sets; "
        + (set.Layer.LoosenWith.Count == 0 ? $"'{set.Layer.Id}' names nobody who may approve that (loosenWith)" : $"it needs the approval of one of {string.Join(", ", set.Layer.LoosenWith.Select(static name => $"'{name}'"))} (approvedBy)");

    private static object ValueOf(ProfileChange change, RuleParameter? parameter)
    {
        if (parameter is null)
        {
            return change.IsOn is { } isOn ? isOn : change.Severity!.Value;
        }

        return parameter.TryParse(change.Value!, out var value, out var error) ? value! : throw new ProfileException(error!.En);
    }

    private static string Describe(RuleSetEntry entry, ProfileChange change) => change switch
    {
        { IsOn: not null } => entry.IsOn ? "on" : "off",
        { Severity: not null } => entry.Severity.ToString(),
        _ => entry.ParameterValues.First(p => string.Equals(p.Parameter.Key, change.Parameter, StringComparison.Ordinal)).Value.En,
    };

    private static BilingualText Origin(Profile layer, ProfileChange change)
    {
        var (from, through) = (change.Starts, change.Through);
        var since = from == DateOnly.MinValue ? new BilingualText("一直有效", "since ever") : new($"自{from:yyyy-MM-dd}起", $"from {from:yyyy-MM-dd}");
        var until = through is { } last ? new BilingualText($"至{last:yyyy-MM-dd}（含）", $"through {last:yyyy-MM-dd}") : new("无止期", "without end");
        var unitZh = layer.Unit is null ? string.Empty : $"，适用于部门{layer.Unit}";
        var unitEn = layer.Unit is null ? string.Empty : $", for the unit {layer.Unit}";
        return change.Source is { } source
            ? new(
                $"机构自定（台账{source.Path}，记录{source.RecordId}）：由{change.By}批准，{since.Zh}{until.Zh}{unitZh}：{change.Why}",
                $"the institution's own (register {source.Path}, record {source.RecordId}): approved by {change.By}, {since.En}, {until.En}{unitEn}: {change.Why}")
            : change is { From: null, Through: null } ? new(
                $"由{change.By}于{change.On:yyyy-MM-dd}设定（{layer.Title.Zh}{unitZh}）：{change.Why}",
                $"set by {change.By} on {change.On:yyyy-MM-dd} ({layer.Title.En}{unitEn}): {change.Why}")
            : new(
                $"由{change.By}于{change.On:yyyy-MM-dd}设定（{layer.Title.Zh}{unitZh}），{since.Zh}{until.Zh}：{change.Why}",
                $"set by {change.By} on {change.On:yyyy-MM-dd} ({layer.Title.En}{unitEn}), {since.En}, {until.En}: {change.Why}");
    }

    private sealed record SetValue(Profile Layer, object Value);

    private sealed record Setting(int Rule, RuleParameter? Parameter, object Value)
    {
        internal bool IsLooserThan(object other) => Parameter?.IsLooser(Value, other)
            ?? (Value is bool isOn ? !isOn && (bool)other : (Domain.Assessments.Severity)Value < (Domain.Assessments.Severity)other);
    }
}
