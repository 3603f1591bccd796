using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>Turns what is wrong with rectification records and disputes into findings of their own.</summary>
internal static class StandingFindings
{
    private static readonly BilingualText ItemTitle = new("整改事项真实、完整、按期", "the rectification is genuine, complete and in time");
    private static readonly BilingualText ItemRemedy = new("按期完成整改并验收，或经批准延期；不得倒签", "finish and verify it, or have it postponed by somebody who may; never put dates back");
    private static readonly BilingualText DisputeTitle = new("异议完整且有对应的结论", "the dispute is complete and about a finding");
    private static readonly BilingualText DisputeRemedy = new("补全异议，或注明已了结", "complete the dispute, or record that it is settled");

    internal static RuleId Overdue { get; } = "rectifications/overdue";

    internal static IEnumerable<Finding> About(Rectified rectified, FactSet facts, (DateOnly Day, int SoonDays) today, DateTimeOffset asOf)
    {
        var item = rectified.Item;
        var severity = rectified.Gravest ?? SeverityOf(item.Severity);
        if (rectified.Faults.Count > 0)
        {
            yield return Write(item, "rectifications/contradicts-itself", severity, Listed("整改事项前后矛盾，不予采纳", "the rectification contradicts itself and does not hold", rectified.Faults), asOf);
        }

        if (!item.IsClosed && rectified.Missing.Count > 0)
        {
            yield return Write(item, "rectifications/incomplete", severity, Listed("整改事项不完整，不予采纳", "the rectification is incomplete and does not hold", rectified.Missing), asOf) with
            {
                MissingFacts = [.. rectified.Missing.Select(static fault => fault.Member)],
            };
        }

        if (rectified.UnknownRules.Count > 0 || (item.SubjectId.TryGet(out var subject) && facts.Find(subject) is null))
        {
            var names = string.Join("、", rectified.UnknownRules.Append(item.SubjectId.TryGet(out var id) && facts.Find(id) is null ? id : string.Empty).Where(static name => name.Length > 0));
            yield return Write(item, "rectifications/names-nothing", Severity.Medium, new($"整改事项所指的规则或记录不存在：{names}", $"the rectification names a rule or a record that does not exist: {names}"), asOf);
        }

        if (item.IsOverdueOn(today.Day))
        {
            var (due, late) = (item.EffectiveDueOn!.Value, item.DaysLate(today.Day));
            yield return Write(item, Overdue, severity, new($"整改逾期{late}天（时限{due:yyyy-MM-dd}）", $"the rectification is {late} days late (due on {due:yyyy-MM-dd})"), asOf);
        }
        else if (!item.IsClosed && item.EffectiveDueOn is { } due && due.DayNumber - today.Day.DayNumber <= today.SoonDays)
        {
            yield return Write(item, "rectifications/soon-due", Severity.Low, new($"整改将于{due:yyyy-MM-dd}到期", $"the rectification is due on {due:yyyy-MM-dd}"), asOf);
        }

        if (item.IsClosed && rectified.Gravest is { } open)
        {
            yield return Write(item, "rectifications/closed-but-breached", open, new("整改事项已销号，但仍不符合", "the rectification is closed, but the breach is still there"), asOf);
        }
    }

    internal static IEnumerable<Finding> About(Disputed disputed, DateTimeOffset asOf)
    {
        if (disputed.Faults.Count > 0)
        {
            yield return Write(disputed.Record, "disputes/contradicts-itself", Severity.Medium, Listed("异议不完整或前后矛盾，不予采纳", "the dispute is incomplete or contradicts itself and does not stand", disputed.Faults), asOf);
        }
        else if (disputed.Holds && !disputed.IsMatched)
        {
            yield return Write(disputed.Record, "disputes/matches-nothing", Severity.Low, new("异议没有对应的结论", "the dispute matches no finding"), asOf);
        }
    }

    private static BilingualText Listed(string zh, string en, IReadOnlyList<RecordFault> faults) => new(
        $"{zh}：{string.Join("；", faults.Select(static fault => fault.Message.Zh))}",
        $"{en}: {string.Join("; ", faults.Select(static fault => fault.Message.En))}");

    // An issue that nobody rated is not light.
    private static Severity SeverityOf(Fact<WeaknessSeverity> grade) => grade.TryGet(out var value)
        ? value switch
        {
            WeaknessSeverity.Low => Severity.Low,
            WeaknessSeverity.Medium => Severity.Medium,
            WeaknessSeverity.Critical => Severity.Critical,
            _ => Severity.High,
        }
        : Severity.High;

    private static Finding Write(RegisterRecord record, RuleId rule, Severity severity, BilingualText message, DateTimeOffset asOf) => new()
    {
        Rule = rule,
        Title = record is FindingDispute ? DisputeTitle : ItemTitle,
        Subject = new(record.GetType().Name, record.Id, record.Id),
        Outcome = RuleOutcome.Breached,
        Severity = severity,
        Message = message,
        Remediation = record is FindingDispute ? DisputeRemedy : ItemRemedy,
        Citations = [],
        Evidence = record is RectificationRecord item
            ? [new("number", item.Number.State, item.Number.ToString()), new("state", item.State.State, item.State.ToString()), new("dueOn", item.DueOn.State, item.DueOn.ToString())]
            : [],
        AsOf = asOf,
    };
}
