using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the yearly data-risk report by 15 January (article 74).</summary>
internal sealed class YearlyDataRiskIsReported : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("未在1月15日前报送上年度报告", "the report of last year was not submitted by 15 January");

    private static readonly LegalLimit<int> Limit = new(15, new("1月15日", "15 January"), Duty.Cite("DSM-74"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-74",
        Severity = Severity.High,
        Title = new("每年1月15日前报送数据安全风险评估报告", "the yearly data-risk report is submitted by 15 January"),
        Remediation = new("补报并说明原因", "submit it and say why it is late"),
        Needs = [FactNeed.Anywhere<RegulatorReport>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var reports = context.All<RegulatorReport>();
        var year = context.Today > new DateOnly(context.Today.Year, 1, 15) ? context.Today.Year : context.Today.Year - 1;
        return context.Require(reports.Any(year, static (report, due) => report.Kind == ReportKind.YearlyDataRisk & IsIn(report.SubmittedAt, due)), Missing).With("reports", reports).Under(Limit);
    }

    private static Tri IsIn(Fact<DateTimeOffset> submitted, int year) =>
        submitted.IsAbsent ? false : submitted >= ChinaStandardTime.StartOf(new DateOnly(year, 1, 1)) & submitted < ChinaStandardTime.StartOf(new DateOnly(year, 1, 16));
}
