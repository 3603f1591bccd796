using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>What a job may conclude from the review: the exit code and the counts it rests on.</summary>
internal sealed record ReviewOutcome(int Code, BilingualText Text)
{
    /// <summary>Concludes; what is due on a later day changes nothing.</summary>
    internal static ReviewOutcome Of(PortfolioReport report, IReadOnlyCollection<CalendarDuty> duties)
    {
        var weak = report.Standings.Count(static standing => standing.Triggers.Length > 0);
        var overdue = duties.Count(static duty => duty.State == DutyState.Overdue);
        var unjudged = report.Standings.Sum(static standing => standing.Unjudged.Length)
            + duties.Count(static duty => duty.State == DutyState.Undetermined);
        var code = weak + overdue > 0 ? ExitCodes.Findings
            : unjudged > 0 || report.Standings.IsEmpty ? ExitCodes.Undetermined
            : ExitCodes.Clean;
        return new(code, new(
            $"发现：低效应用{weak}个，逾期事项{overdue}项；无法判定{unjudged}项。退出码{code}",
            $"findings: {weak} weak applications, {overdue} overdue duties; {unjudged} undetermined; exit code {code}"));
    }
}
