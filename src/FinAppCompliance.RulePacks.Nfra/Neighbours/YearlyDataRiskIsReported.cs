using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires the yearly data-risk report by 15 January (article 74).</summary>
internal sealed class YearlyDataRiskIsReported : IComplianceRule<Institution>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.YearlyDataRisk);
    private static readonly BilingualText Missing = new("未在1月15日前向金融监管部门报送上年度报告", "the report of last year did not reach the financial regulator by 15 January");
    private static readonly BilingualText NextMissing = new("本年1月15日前应报送的上年度报告未报送金融监管部门", "the report that is due this January did not reach the financial regulator by 15 January");

    private static readonly LegalLimit<YearlyDay> Limit = TableLimits.Yearly(DeadlineIds.YearlyDataRisk);

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
        var day = context.Today;
        var isRunning = day <= DueIn(day.Year);
        var last = isRunning ? day.Year - 1 : day.Year;
        var draft = context.Begin();
        if (!(DueIn(last) < context.InForceFrom))
        {
            draft = draft.Require(Reported(context, reports, last), Missing).With("reports", reports).Under(Limit);
            draft = WithReportsOf(draft, reports, last);
        }

        if (isRunning && !(DueIn(day.Year) < context.InForceFrom))
        {
            draft = draft.Require(Reported(context, reports, day.Year), NextMissing, "next").With("reports", reports).Under(Limit);
            draft = WithReportsOf(draft, reports, day.Year);
        }

        return draft;
    }

    private static DateOnly DueIn(int year) => Limit.Value.In(year);

    /// <summary>From half a year before the due day on a report serves it; one before that is a late one for the last.</summary>
    private static DateOnly OpensIn(int year) => DueIn(year).AddMonths(-6).AddDays(1);

    private static Timeliness Reported(in RuleContext<Institution> context, Records<RegulatorReport> reports, int year) =>
        context.Term((Fact<DateOnly>)OpensIn(year), (Fact<DateOnly>)DueIn(year))
            .MetByAny(reports, year, static (report, year) => Asked.IsMetBy(report) & IsIn(report.SubmittedAt, year), static report => report.SubmittedAt);

    /// <summary>Names of each report what alone keeps it from counting.</summary>
    private static VerdictDraft WithReportsOf(VerdictDraft draft, Records<RegulatorReport> reports, int year)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var report in reports)
        {
            var (kind, authority, day) = (report.Kind == Asked.Kind, report.AuthorityKind == Asked.To, IsIn(report.SubmittedAt, year));
            draft = !(authority & day).IsFalse ? draft.With("kind", report.Kind, report.Id) : draft;
            draft = !(kind & day).IsFalse ? draft.With("authorityKind", report.AuthorityKind, report.Id) : draft;
            draft = !(kind & authority).IsFalse ? draft.With("submittedAt", report.SubmittedAt, report.Id) : draft;
        }

        return draft;
    }

    private static Tri IsIn(Fact<DateTimeOffset> submitted, int year) =>
        submitted.IsAbsent ? false : submitted >= ChinaStandardTime.StartOf(OpensIn(year)) & submitted < ChinaStandardTime.StartOf(DueIn(year).AddDays(1));
}
