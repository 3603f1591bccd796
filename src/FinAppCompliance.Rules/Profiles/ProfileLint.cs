using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>Finds what is wrong with a layer before it is applied.</summary>
internal static class ProfileLint
{
    internal static IEnumerable<string> Check(RuleSet ruleSet, Profile layer)
    {
        if (layer.Changes.IsUnknown)
        {
            yield return $"'{layer.Id}' states no changes; write an empty list when there are none";
        }

        foreach (var group in layer.Changes.GroupBy(change => (ruleSet.Find(change.Rule)?.Rule.Id ?? change.Rule, change.Target)).Where(static g => g.Count() > 1))
        {
            yield return $"'{layer.Id}' changes {group.Key.Target} of '{group.Key.Item1}' {group.Count()} times; keep one";
        }

        foreach (var mistake in layer.Changes.Select((change, at) => CheckChange(ruleSet, layer, change, at)).OfType<string>())
        {
            yield return mistake;
        }
    }

    private static string? CheckChange(RuleSet ruleSet, Profile layer, ProfileChange change, int at)
    {
        var where = $"'{layer.Id}' changes[{at}]";
        if (string.IsNullOrWhiteSpace(change.By) || string.IsNullOrWhiteSpace(change.Why))
        {
            return $"{where} must say who decided and why";
        }

        if (PersonName.FlawOf(change.By) is { } flaw)
        {
            return $"{where} by: {flaw.En}";
        }

        var kinds = (change.IsOn is null ? 0 : 1) + (change.Severity is null ? 0 : 1) + (change.Parameter is null ? 0 : 1);
        if (kinds != 1 || (change.Parameter is null) != (change.Value is null))
        {
            return $"{where} must do exactly one thing: switch, set a severity, or set a parameter to a value";
        }

        if (ruleSet.Find(change.Rule) is not { } entry)
        {
            return $"{where} names the unknown rule '{change.Rule}'";
        }

        if (entry.Rule.IsProhibition && (change.IsOn == false || change.Severity < entry.Rule.Severity))
        {
            return $"{where} would weaken '{change.Rule}', which is a prohibition; it can be neither excluded nor lowered";
        }

        if (change.IsOn == true && !entry.Rule.MainCitation.IsVerified && change.Why.Length < 10)
        {
            return $"{where} switches on '{change.Rule}', whose citation nobody verified; say in the reason on what it rests";
        }

        return change.Parameter is null ? null : CheckValue(where, entry.Rule, change);
    }

    private static string? CheckValue(string where, RuleDescriptor rule, ProfileChange change)
    {
        var parameter = rule.Parameters.FirstOrDefault(p => string.Equals(p.Key, change.Parameter, StringComparison.Ordinal));
        if (parameter is null)
        {
            var known = rule.Parameters.Count == 0 ? "it has none" : $"it has {string.Join(", ", rule.Parameters.Select(static p => $"'{p.Key}'"))}";
            return $"{where} sets the unknown parameter '{change.Parameter}' of '{change.Rule}'; {known}";
        }

        return parameter.TryParse(change.Value!, out _, out var error) ? null : $"{where}: {error!.En}";
    }
}
