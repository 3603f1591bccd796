using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the summary within one month after launch or change (article 32).</summary>
internal sealed class ImportantChangeIsSummarised : IComplianceRule<ChangeRecord>
{
    private static readonly BilingualText NotGoverned = new("不是已实施的重要信息系统投产或重大变更", "it is no executed launch or large change of an important system");
    private static readonly BilingualText Late = new("一个月内未报送总结", "no summary followed within a month");

    private static readonly LegalLimit<TimeLimit> Limit = new(new TimeLimit(1, TimeUnit.Months), new("1个月", "1 month"), Duty.Cite("ISC-32"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "ISC-32",
        Severity = Severity.Medium,
        Title = new("投产变更后一个月内报送总结", "a summary follows within a month"),
        Remediation = new("补报总结", "submit the summary"),
        Needs = [FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var reports = context.Naming(RegulatorReport.ByChange);
        return context.When(change.IsReportable(application) & change.ExecutedOn.Exists, NotGoverned).WithSize(change, application).With("executedOn", change.ExecutedOn)
            .Require(Summarised(change, reports, context.Today, context.Calendar), Late).With("executedOn", change.ExecutedOn).With("reports", reports).Under(Limit);
    }

    private static Tri Summarised(ChangeRecord change, Records<RegulatorReport> reports, DateOnly day, IWorkingCalendar calendar)
    {
        if (!change.ExecutedOn.TryGet(out var on) || !Limit.Value.After(on, calendar).TryGet(out var last))
        {
            return Tri.Unknown;
        }

        return day <= last ? true : reports.HaveBy(ReportKind.ImportantSystemSummary, last);
    }
}
