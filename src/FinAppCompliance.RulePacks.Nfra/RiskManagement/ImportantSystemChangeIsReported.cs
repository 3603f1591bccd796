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

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires the reports to the NFRA or its office before launch and change of important systems (article 11).</summary>
/// <remarks>The numbers of ISC-31 are legal limits of banking institutions only; others are held against a lead of their own.</remarks>
internal sealed class ImportantSystemChangeIsReported : IComplianceRule<ChangeRecord>
{
    private static readonly BilingualText NotGoverned = new("不是已实施的重要信息系统投产或重大变更", "it is no executed launch or large change of an important system");
    private static readonly BilingualText Late = new("未向金融监管总局或其派出机构报告，或未按规定提前报告", "it was not reported to the NFRA or its office, or not early enough");
    private static readonly BilingualText DueBefore = new("应报告之日在《通知》施行前", "the report was due before the Notice came into force");

    private static readonly LegalLimit<TimeLimit> Launch = TableLimits.Legal(DeadlineIds.SystemLaunch);
    private static readonly LegalLimit<TimeLimit> Change = TableLimits.Legal(DeadlineIds.SystemChange);
    private static readonly RuleParameter<TimeLimit> OwnLaunch = TableLimits.Own(DeadlineIds.OwnSystemLaunch, "launchLead", "非银行机构：投产前报告提前量", "institutions other than banks: lead of the report before a launch");
    private static readonly RuleParameter<TimeLimit> OwnChange = TableLimits.Own(DeadlineIds.OwnSystemChange, "changeLead", "非银行机构：变更前报告提前量", "institutions other than banks: lead of the report before a change");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.4",
        Severity = Severity.High,
        Title = new("重要信息系统投产变更已报告", "launch and change of an important system are reported"),
        Remediation = new("向金融监管总局或其派出机构补报，如实注明补报日期和原因，不得倒签", "report to the NFRA or its office; state the true date and reason of the late report, do not backdate"),
        Needs = [FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange), FactNeed.Anywhere<Institution>()],
        Parameters = [OwnLaunch, OwnChange],
        Arising = DutyArising.On<ChangeRecord>("executedOn", static change => change.ExecutedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var reports = context.Naming(RegulatorReport.ByChange);
        var institutions = context.All<Institution>();
        var isLaunch = change.Kind == ChangeKind.Launch;
        var isBank = institutions.Kind().IsBanking();
        var latest = LatestDay(context, isLaunch, isBank);
        var draft = context.When(change.IsReportable(application) & change.ExecutedOn.IsBy(context.Today), NotGoverned)
            .WithSize(change, application).With("executedOn", change.ExecutedOn)
            .When(context.ArisesInForce(latest), DueBefore).With("kind", change.Kind).With("institutions", institutions);
        draft = institutions.Count == 1 ? draft.With("kind", institutions[0].Kind, institutions[0].Id) : draft;
        var asked = new ReportAsked(isLaunch.IsTrue ? ReportKind.ImportantSystemLaunch : ReportKind.ImportantSystemChange, AuthorityKind.FinancialRegulator);
        draft = draft.Require(reports.Any((asked, latest), static (report, duty) => duty.asked.IsMetBy(report) & IsBy(report.SubmittedAt, duty.latest)), Late).WithReports(reports, asked);
        foreach (var report in reports)
        {
            draft = draft.With("change", report.Change, report.Id);
        }

        return !isBank.IsFalse ? draft.Under(isLaunch.IsTrue ? Launch : Change) : draft.Under(isLaunch.IsTrue ? OwnLaunch : OwnChange);
    }

    // The numbers of ISC-31 bind banks; the Notice asks all to report, so that others set a lead of their own.
    private static Fact<DateOnly> LatestDay(in RuleContext<ChangeRecord> context, Tri isLaunch, Tri isBank)
    {
        if (!context.Subject.ExecutedOn.TryGet(out var on) || isLaunch.IsUnknown || isBank.IsUnknown)
        {
            return Fact<DateOnly>.Unknown;
        }

        var lead = isBank.IsTrue ? (isLaunch.IsTrue ? Launch : Change).Value : context.Parameters.Get(isLaunch.IsTrue ? OwnLaunch : OwnChange);
        return lead.Before(on, context.Calendar);
    }

    private static Tri IsBy(Fact<DateTimeOffset> submitted, Fact<DateOnly> latest) =>
        submitted.IsAbsent ? false : latest.TryGet(out var last) ? submitted < ChinaStandardTime.StartOf(last.AddDays(1)) : Tri.Unknown;
}
