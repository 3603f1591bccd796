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

/// <summary>Requires reports 20 working days before a launch and 10 before a change of an important system (article 31).</summary>
internal sealed class ImportantChangeIsReportedBefore : IComplianceRule<ChangeRecord>
{
    private static readonly BilingualText NotGoverned = new("不是重要信息系统的投产或重大变更", "it is no launch or large change of an important system");
    private static readonly BilingualText Late = new("未按规定提前报告", "it was not reported early enough");

    private static readonly LegalLimit<TimeLimit> Launch = new(new TimeLimit(20, TimeUnit.WorkingDays), new("投产前20个工作日", "20 working days before launch"), Duty.Cite("ISC-31"));
    private static readonly LegalLimit<TimeLimit> Change = new(new TimeLimit(10, TimeUnit.WorkingDays), new("变更前10个工作日", "10 working days before a change"), Duty.Cite("ISC-31"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "ISC-31",
        Severity = Severity.High,
        Title = new("重要信息系统投产变更事前报告", "launch and change of an important system are reported before"),
        Remediation = new("补报，必要时推迟投产或变更", "report it, and postpone where needed"),
        Needs = [FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var launch = change.Kind == ChangeKind.Launch;
        var reports = context.Naming(RegulatorReport.ByChange);
        return context.When(change.IsReportable(application), NotGoverned).WithSize(change, application)
            .Require(Reported(change, launch, reports, context.Calendar), Late).With("kind", change.Kind).With("executedOn", change.ExecutedOn).With("plannedOn", change.PlannedOn).With("reports", reports).Under(launch.IsTrue ? Launch : Change);
    }

    private static Tri Reported(ChangeRecord change, Tri launch, Records<RegulatorReport> reports, IWorkingCalendar calendar)
    {
        var day = change.ExecutedOn.IsAbsent ? change.PlannedOn : change.ExecutedOn;
        if (!day.TryGet(out var on) || launch.IsUnknown || !(launch.IsTrue ? Launch : Change).Value.Before(on, calendar).TryGet(out var latest))
        {
            return Tri.Unknown;
        }

        return reports.HaveBy(launch.IsTrue ? ReportKind.ImportantSystemLaunch : ReportKind.ImportantSystemChange, latest);
    }
}
