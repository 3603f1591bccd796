using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Finds what is wrong with waivers before they are used.</summary>
internal static class WaiverLint
{
    internal static IEnumerable<string> Check(RuleSet ruleSet, IReadOnlyCollection<Waiver> waivers, WaiverPolicyOptions policy)
    {
        foreach (var group in waivers.GroupBy(static w => w.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            yield return $"{group.Count()} waivers have the id '{group.Key}'";
        }

        foreach (var mistake in waivers.SelectMany(waiver => Check(ruleSet, waiver, policy)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> Check(RuleSet ruleSet, Waiver waiver, WaiverPolicyOptions policy)
    {
        var entry = ruleSet.Find(waiver.Rule);
        if (entry is null)
        {
            yield return $"'{waiver.Id}' names the unknown rule '{waiver.Rule}'";
        }
        else if (!entry.Rule.IsWaivable)
        {
            yield return $"'{waiver.Id}' would waive '{waiver.Rule}', which is a prohibition and can never be waived";
        }

        if (string.IsNullOrWhiteSpace(waiver.Reason) || string.IsNullOrWhiteSpace(waiver.RequestedBy))
        {
            yield return $"'{waiver.Id}' must state its reason and who asked for it";
        }

        if (string.Equals(waiver.ApprovedBy.Trim(), waiver.RequestedBy.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who asked for it";
        }

        if (!policy.Approvers.TryGetValue(waiver.ApprovedBy, out var right))
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who may not approve waivers";
        }
        else if (entry is not null && right < entry.Severity)
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who may approve up to {right}, but '{waiver.Rule}' is {entry.Severity}";
        }

        if (waiver.LastDay < waiver.ApprovedOn)
        {
            yield return $"'{waiver.Id}' ends on {waiver.LastDay:yyyy-MM-dd}, before its approval";
        }
        else if (waiver.LastDay.DayNumber - waiver.ApprovedOn.DayNumber > policy.MostDays)
        {
            yield return $"'{waiver.Id}' lasts {waiver.LastDay.DayNumber - waiver.ApprovedOn.DayNumber} days; the policy allows {policy.MostDays}";
        }
    }
}
