using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a report of every counterfeit to the financial regulator (article 9).</summary>
internal sealed class CounterfeitIsReportedInTime : IComplianceRule<CounterfeitCase>
{
    private static readonly RuleParameter<TimeLimit> Limit = OwnLimits.Time("reportWithin", 24, TimeUnit.Hours, "仿冒报告时限", "time for the report");
    private static readonly BilingualText Late = new("未在时限内向监管报告", "there was no report to the regulator in time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.7",
        Severity = Severity.High,
        Title = new("发现仿冒后及时报告监管", "a counterfeit is reported to the regulator in time"),
        Remediation = new("立即向金融监管总局或其派出机构报告", "report to the regulator or its dispatched agency at once"),
        Needs = [FactNeed.Naming(RegulatorReport.ByCounterfeit)],
        Parameters = [Limit],
    }.Describe();

    public Verdict Evaluate(in RuleContext<CounterfeitCase> context)
    {
        var counterfeit = context.Subject;
        var deadline = context.Parameters.Get(Limit).From(counterfeit.DetectedAt, context.Calendar);
        var reports = context.Naming(RegulatorReport.ByCounterfeit);
        var reported = deadline.TryGet(out var due)
            ? reports.Any(due, static (report, deadline) => report.Kind == ReportKind.Counterfeit
                & report.AuthorityKind == AuthorityKind.FinancialRegulator & report.SubmittedAt.Exists & IsMet(deadline, report.SubmittedAt))
            : Tri.Unknown;
        var draft = context.Require(deadline.IsKept(counterfeit.ReportedAt, context.AsOf) | reported, Late).Under(Limit)
            .With("detectedAt", counterfeit.DetectedAt).With("reportedAt", counterfeit.ReportedAt).With("regulatorReports", reports);
        foreach (var report in reports)
        {
            draft = draft.With("counterfeit", report.Counterfeit, report.Id).With("submittedAt", report.SubmittedAt, report.Id);
        }

        return draft;
    }

    private static Tri IsMet(Deadline due, Fact<DateTimeOffset> submitted) => submitted.HasValue ? due.IsMetAt(submitted.Value) : Tri.Unknown;
}
