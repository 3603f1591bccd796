using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
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

        if (layer.Unit is { } unit && !RegisterRecord.IsId(unit))
        {
            yield return $"'{layer.Id}' is for the unit '{unit}', which is no record id";
        }

        foreach (var group in layer.Changes.GroupBy(change => (ruleSet.Find(change.Rule)?.Rule.Id ?? change.Rule, change.Target)).Where(static g => g.Count() > 1))
        {
            if (Contradicts([.. group]) is { Length: > 0 } contradicting)
            {
                yield return $"'{layer.Id}' changes {group.Key.Target} of '{group.Key.Item1}' {contradicting.Length} times{Places(contradicting)}; keep one";
            }
        }

        foreach (var mistake in layer.Changes.Select((change, at) => CheckChange(ruleSet, layer, change, at)).OfType<string>())
        {
            yield return mistake;
        }
    }

    /// <summary>Says where a change is written.</summary>
    internal static string Where(Profile layer, ProfileChange change, int at) =>
        change.Source is { } source ? $"record '{source.RecordId}' at {source.Path}" : $"'{layer.Id}' changes[{at}]";

    /// <summary>Returns the changes of one thing that hold on a common day with another; none when their times follow each other.</summary>
    private static ProfileChange[] Contradicts(ProfileChange[] changes) =>
        [.. changes.Where((one, at) => changes.Where((other, place) => place != at && !(one.Through < other.Starts) && !(other.Through < one.Starts)).Any())];

    private static string Places(ProfileChange[] changes) => changes.Any(static change => change.Source is not null)
        ? $" at the same time ({string.Join(", ", changes.Select(static change => change.Source?.Path ?? "the profile"))})"
        : string.Empty;

    private static string? CheckChange(RuleSet ruleSet, Profile layer, ProfileChange change, int at)
    {
        var where = Where(layer, change, at);
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

        if (change.Through < change.Starts)
        {
            return $"{where} ends on {change.Through:yyyy-MM-dd}, before it begins on {change.Starts:yyyy-MM-dd}";
        }

        return ruleSet.Find(change.Rule) is { } entry ? CheckRule(where, layer, entry, change) : $"{where} names the unknown rule '{change.Rule}'";
    }

    private static string? CheckRule(string where, Profile layer, RuleSetEntry entry, ProfileChange change)
    {
        if (layer.Unit is not null && change.Parameter is null)
        {
            return $"{where} switches or grades '{change.Rule}' for the unit '{layer.Unit}'; a unit sets parameters only, so do it for the whole institution";
        }

        if (layer.Unit is not null && !UnitSubjects.MayLieWithUnits(entry.Binding.SubjectType))
        {
            return $"{where} sets a value of '{change.Rule}' for the unit '{layer.Unit}', but {entry.SubjectKind} records belong to no application or unit; set it for the whole institution";
        }

        var weakens = change.IsOn == false || change.Severity < entry.Rule.Severity;
        if (weakens && entry.Rule.IsProhibition)
        {
            return $"{where} would weaken '{change.Rule}', which is a prohibition; it can be neither excluded nor lowered";
        }

        if (weakens && IsCriticalLaw(entry.Rule))
        {
            return $"{where} would weaken '{change.Rule}', which is a critical duty of the law; it can be neither excluded nor lowered";
        }

        if (change.IsOn == true && !entry.Rule.MainCitation.IsVerified && change.Why.Length < 10)
        {
            return $"{where} switches on '{change.Rule}', whose citation nobody verified; say in the reason on what it rests";
        }

        return change.Parameter is null ? null : CheckValue(where, entry.Rule, change);
    }

    /// <summary>Says whether a rule is critical and rests on the text of a regulation, not on inference, on a practice of a pack, or on what nobody verified.</summary>
    private static bool IsCriticalLaw(RuleDescriptor rule) => rule is { Severity: Severity.Critical, Basis: DutyBasis.LawText, MainCitation.IsVerified: true };

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
