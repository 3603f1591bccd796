using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the summary within one month after launch or change (article 32).</summary>
internal sealed class ImportantChangeIsSummarised : IComplianceRule<ChangeRecord>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.SystemSummary);
    private static readonly BilingualText NoBank = new("该办法适用于银行业金融机构", "the measures are addressed to banking institutions");
    private static readonly BilingualText NotGoverned = new("不是已实施的重要信息系统投产或重大变更", "it is no executed launch or large change of an important system");
    private static readonly BilingualText Late = new("一个月内未向金融监管部门报送总结", "no summary reached the financial regulator within a month");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.SystemSummary);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "ISC-32",
        Severity = Severity.Medium,
        Title = new("投产变更后一个月内报送总结", "a summary follows within a month"),
        Remediation = new("补报总结", "submit the summary"),
        Arising = DutyArising.On<ChangeRecord>("executedOn", static change => change.ExecutedOn),
        Needs = [FactNeed.Anywhere<Institution>(), FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var reports = context.Naming(RegulatorReport.ByChange);
        var institutions = context.All<Institution>();
        return context.When(institutions.Kind().IsBanking(), NoBank).WithInstitutionKind(institutions)
            .When(change.IsReportable(application) & change.ExecutedOn.IsBy(context.Today), NotGoverned).WithSize(change, application).With("executedOn", change.ExecutedOn)
            .Require(context.Term(Limit.Value, change.ExecutedOn).MetBy(reports, Asked), Late).With("executedOn", change.ExecutedOn).WithReports(reports, Asked).Under(Limit);
    }
}
