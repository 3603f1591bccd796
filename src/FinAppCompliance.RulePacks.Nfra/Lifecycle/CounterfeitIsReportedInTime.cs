using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a report of every counterfeit to the financial regulator (article 9).</summary>
/// <remarks>Only a report on record counts, since a bare time does not say who was told.</remarks>
internal sealed class CounterfeitIsReportedInTime : IComplianceRule<CounterfeitCase>
{
    private static readonly RuleParameter<TimeLimit> Limit =
        TableLimits.Own(DeadlineIds.CounterfeitReported, "reportWithin", "仿冒报告时限", "time for the report");
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.CounterfeitReported);
    private static readonly BilingualText NotDetected = new("尚未发现仿冒", "no counterfeit has been detected");
    private static readonly BilingualText Late = new(
        "未在时限内向金融监管总局或其派出机构报告",
        "there was no report to the financial regulator or its dispatched agency in time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.7",
        Severity = Severity.High,
        Title = new("发现仿冒后及时向金融监管总局或其派出机构报告", "a counterfeit is reported to the financial regulator in time"),
        Remediation = new(
            "立即向金融监管总局或其派出机构报告，如实注明发现和报告时间，不得倒签",
            "report to the regulator or its dispatched agency at once; state the true times and do not backdate"),
        Needs = [FactNeed.Naming(RegulatorReport.ByCounterfeit)],
        Parameters = [Limit],
        Arising = DutyArising.At<CounterfeitCase>("detectedAt", static counterfeit => counterfeit.DetectedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<CounterfeitCase> context)
    {
        var counterfeit = context.Subject;
        var reports = context.Naming(RegulatorReport.ByCounterfeit);
        return context.When(counterfeit.DetectedAt.IsBy(context.AsOf), NotDetected).With("detectedAt", counterfeit.DetectedAt)
            .Require(context.Term(context.Parameters.Get(Limit), counterfeit.DetectedAt).MetBy(reports, Asked), Late).Under(Limit)
            .With("detectedAt", counterfeit.DetectedAt).WithReports(reports, Asked);
    }
}
