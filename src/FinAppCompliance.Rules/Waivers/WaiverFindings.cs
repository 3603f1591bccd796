using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Turns what is wrong with a waiver into findings of its own.</summary>
internal static class WaiverFindings
{
    private static readonly BilingualText Title = new("豁免本身有效且恰当", "the waiver itself is valid and fitting");
    private static readonly BilingualText Remedy = new("重新评估该豁免：延期、收窄或撤销", "assess the waiver again: renew, narrow or withdraw it");

    internal static bool IsTooWide(IReadOnlyList<Finding> matches, WaiverPolicyOptions policy) => matches.Count > policy.MostConclusions;

    internal static bool ExceedsRight(Waiver waiver, IReadOnlyList<Finding> matches, ApproverRights rights) =>
        matches.Any(f => !(rights.Of(waiver.ApprovedBy) >= f.Severity));

    internal static IEnumerable<Finding> About(
        Waiver waiver, IReadOnlyList<Finding> matches, DateOnly day, (WaiverPolicyOptions Options, ApproverRights Rights) policy, DateTimeOffset asOf)
    {
        if (day > waiver.LastDay)
        {
            yield return Write(waiver, "waivers/ended", Severity.Medium, new($"豁免已于{waiver.LastDay:yyyy-MM-dd}到期", $"the waiver ended on {waiver.LastDay:yyyy-MM-dd}"), asOf);
        }
        else if (waiver.HoldsOn(day) && waiver.LastDay.DayNumber - day.DayNumber <= policy.Options.SoonEndingDays)
        {
            yield return Write(waiver, "waivers/soon-ending", Severity.Low, new($"豁免将于{waiver.LastDay:yyyy-MM-dd}到期", $"the waiver ends on {waiver.LastDay:yyyy-MM-dd}"), asOf);
        }

        if (IsTooWide(matches, policy.Options))
        {
            yield return Write(waiver, "waivers/too-wide", Severity.High, new($"豁免范围过宽（覆盖{matches.Count}项），不予采纳", $"the waiver is too wide ({matches.Count} conclusions) and is not honoured"), asOf);
        }

        if (ExceedsRight(waiver, matches, policy.Rights))
        {
            yield return Write(waiver, "waivers/beyond-right", Severity.High, new("豁免超出批准人权限，不予采纳", "the waiver goes beyond what its approver may grant and is not honoured"), asOf);
        }

        if (matches.Count == 0)
        {
            yield return Write(waiver, "waivers/matches-nothing", Severity.Low, new("豁免不再对应任何结论", "the waiver no longer matches any conclusion"), asOf);
        }
    }

    private static Finding Write(Waiver waiver, RuleId rule, Severity severity, BilingualText message, DateTimeOffset asOf) => new()
    {
        Rule = rule,
        Title = Title,
        Subject = new(nameof(Waiver), waiver.Id, waiver.Id),
        Outcome = RuleOutcome.Breached,
        Severity = severity,
        Message = message,
        Remediation = Remedy,
        Citations = [],
        Evidence = [new("rule", Domain.Facts.FactState.Known, waiver.Rule.Value), new("lastDay", Domain.Facts.FactState.Known, $"{waiver.LastDay:yyyy-MM-dd}")],
        AsOf = asOf,
    };
}
