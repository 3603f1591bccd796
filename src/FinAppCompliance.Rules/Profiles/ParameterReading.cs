using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Reads one limit of a register as changes of the rules that have the parameter.</summary>
internal sealed class ParameterReading(RuleSet rules, PolicyParameter record, string path, List<string> mistakes)
{
    private readonly int _before = mistakes.Count;

    /// <summary>Returns a change for each rule whose parameter the record sets; none when something is wrong with it.</summary>
    internal IEnumerable<(string? Unit, ProfileChange Change)> Read()
    {
        var by = Text("approvedBy", record.ApprovedBy, "name who approved the number");
        var why = Text("rationale", record.Rationale, "say why this number was chosen");
        var unit = Text("unit", record.Unit, "write the unit of the number");
        var from = Day("validFrom", record.ValidFrom, "write the first day, or null for since ever");
        var through = Day("validThrough", record.ValidThrough, "write the last day, or null for no end");
        var settings = Settings(unit);
        if (mistakes.Count > _before)
        {
            return [];
        }

        var first = from ?? DateOnly.MinValue;
        return settings.Select(setting => (record.AppliesTo.TryGet(out var owner) ? owner.Id : null, new ProfileChange
        {
            Rule = setting.Rule,
            Parameter = setting.Parameter.Key,
            Value = setting.Value,
            By = by,
            On = first,
            Through = through,
            Why = why,
            Source = new(record.Id, path),
        }));
    }

    private List<(RuleId Rule, RuleParameter Parameter, string Value)> Settings(string unit)
    {
        var key = Text("key", record.Key, "write the key of a parameter");
        if (!record.Value.TryGet(out var number))
        {
            Report("value", "is not stated; write the number");
        }

        if (key.Length == 0 || Candidates() is not { } candidates)
        {
            return [];
        }

        var found = candidates.SelectMany(entry => entry.Rule.Parameters.Where(parameter => string.Equals(parameter.Key, key, StringComparison.Ordinal)).Select(parameter => (entry.Rule.Id, Parameter: parameter))).ToList();
        if (found.Count == 0)
        {
            Report("key", $"names '{key}', which is no parameter of {Of(candidates)}; allowed are {Keys(candidates)}");
            return [];
        }

        return record.Value.HasValue && unit.Length > 0 ? Values(found, number, unit) : [];
    }

    private List<(RuleId Rule, RuleParameter Parameter, string Value)> Values(List<(RuleId Id, RuleParameter Parameter)> found, decimal number, string unit)
    {
        var settings = new List<(RuleId, RuleParameter, string)>();
        foreach (var (rule, parameter) in found)
        {
            if (parameter.TryRead(number, unit, out var value, out var error))
            {
                settings.Add((rule, parameter, parameter.Write(value!)));
            }
            else
            {
                Report("value", $"cannot be set for '{rule}': {error!.En}");
            }
        }

        return settings;
    }

    private IReadOnlyList<RuleSetEntry>? Candidates()
    {
        if (!record.Rule.TryGet(out var written))
        {
            return rules.Entries;
        }

        if (RuleId.TryParse(written, out var id) && rules.Find(id) is { } entry)
        {
            return [entry];
        }

        var key = record.Key.TryGet(out var known) ? known : string.Empty;
        var having = rules.Entries.Where(one => one.Rule.Parameters.Any(parameter => string.Equals(parameter.Key, key, StringComparison.Ordinal))).Select(static one => $"'{one.Rule.Id}'").ToList();
        Report("rule", $"names '{written}', which is no rule; {(having.Count > 0 ? $"the parameter '{key}' belongs to {string.Join(", ", having)}" : $"rules with parameters are {string.Join(", ", rules.Entries.Where(static one => one.Rule.Parameters.Count > 0).Select(static one => $"'{one.Rule.Id}'"))}")}");
        return null;
    }

    private string Of(IReadOnlyList<RuleSetEntry> candidates) => record.Rule.HasValue ? $"'{candidates[0].Rule.Id}'" : "any rule";

    private static string Keys(IReadOnlyList<RuleSetEntry> candidates)
    {
        var keys = candidates.SelectMany(static entry => entry.Rule.Parameters).Select(static parameter => parameter.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static key => $"'{key}'").ToList();
        return keys.Count == 0 ? "none, since it has no parameters" : string.Join(", ", keys);
    }

    private string Text(string member, Fact<string> fact, string hint)
    {
        if (fact.TryGet(out var text) && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        Report(member, $"is not stated; {hint}");
        return string.Empty;
    }

    private DateOnly? Day(string member, Fact<DateOnly> fact, string hint)
    {
        if (fact.IsUnknown)
        {
            Report(member, $"is not stated, so it is not known when the limit holds; {hint}");
        }

        return fact.TryGet(out var day) ? day : null;
    }

    private void Report(string member, string what) => mistakes.Add($"record '{record.Id}' at {path}.{member} {what}");
}
