using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Finds what is wrong with waivers before they are used.</summary>
internal static class WaiverLint
{
    internal static IEnumerable<string> Check(
        RuleSet ruleSet, IReadOnlyCollection<Waiver> waivers, (WaiverPolicyOptions Options, ApproverRights Rights) policy, FactSet facts)
    {
        foreach (var group in waivers.GroupBy(static w => w.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            yield return $"{group.Count()} waivers have the id '{group.Key}'";
        }

        foreach (var waiver in waivers)
        {
            var entry = ruleSet.Find(waiver.Rule);
            foreach (var mistake in CheckDuty(waiver, entry).Concat(CheckSubject(waiver, facts)).Concat(CheckPersons(waiver, entry, policy.Rights))
                .Concat(CheckDays(waiver, policy.Options)))
            {
                yield return mistake;
            }
        }
    }

    private static IEnumerable<string> CheckDuty(Waiver waiver, RuleSetEntry? entry)
    {
        if (entry is null)
        {
            yield return $"'{waiver.Id}' names the unknown rule '{waiver.Rule}'";
        }
        else if (entry.Rule.IsProhibition)
        {
            yield return $"'{waiver.Id}' would waive '{waiver.Rule}', which is a prohibition and can never be waived";
        }
        else if (!entry.Rule.IsWaivable)
        {
            yield return $"'{waiver.Id}' would waive '{waiver.Rule}', which rests on the text of the law and can never be waived; "
                + "open a rectification record in section 'rectifications' of the register instead";
        }
    }

    private static IEnumerable<string> CheckSubject(Waiver waiver, FactSet facts)
    {
        if (string.IsNullOrWhiteSpace(waiver.SubjectId))
        {
            yield return $"'{waiver.Id}' names no subject; name the record, or the application to which it belongs";
        }
        else if (facts.Find(waiver.SubjectId) is null)
        {
            yield return $"'{waiver.Id}' names the unknown subject '{waiver.SubjectId}'; name a record of the register";
        }

        if (string.IsNullOrWhiteSpace(waiver.Reason))
        {
            yield return $"'{waiver.Id}' must state its reason";
        }
    }

    private static IEnumerable<string> CheckPersons(Waiver waiver, RuleSetEntry? entry, ApproverRights rights)
    {
        var flaws = new[] { ("requestedBy", waiver.RequestedBy), ("approvedBy", waiver.ApprovedBy) }
            .Select(static person => (Member: person.Item1, Flaw: PersonName.FlawOf(person.Item2))).Where(static person => person.Flaw is not null).ToList();
        foreach (var (member, flaw) in flaws)
        {
            yield return $"'{waiver.Id}' {member}: {flaw!.En}";
        }

        if (flaws.Count > 0)
        {
            yield break;
        }

        if (!PersonName.AreDistinct(waiver.ApprovedBy, waiver.RequestedBy))
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who asked for it";
        }

        if (rights.Of(waiver.ApprovedBy) is not { } right)
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who may not approve waivers";
        }
        else if (entry is not null && right < entry.Severity)
        {
            yield return $"'{waiver.Id}' was approved by '{waiver.ApprovedBy}', who may approve up to {right}, but '{waiver.Rule}' is {entry.Severity}";
        }
    }

    private static IEnumerable<string> CheckDays(Waiver waiver, WaiverPolicyOptions policy)
    {
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
