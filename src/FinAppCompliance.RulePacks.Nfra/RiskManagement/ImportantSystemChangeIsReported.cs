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

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires the reports before launch and change of important systems (article 11, by the numbers of ISC-31).</summary>
internal sealed class ImportantSystemChangeIsReported : IComplianceRule<ChangeRecord>
{
    private static readonly BilingualText NotGoverned = new("不是已实施的重要信息系统投产或重大变更", "it is no executed launch or large change of an important system");
    private static readonly BilingualText Late = new("未报告或未按规定提前报告", "it was not reported, or not early enough");

    private static readonly LegalLimit<TimeLimit> Launch = new(new TimeLimit(20, TimeUnit.WorkingDays), new("投产前20个工作日", "20 working days before launch"), Duty.Cite("ISC-31"));
    private static readonly LegalLimit<TimeLimit> Change = new(new TimeLimit(10, TimeUnit.WorkingDays), new("变更前10个工作日", "10 working days before a change"), Duty.Cite("ISC-31"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.4",
        Severity = Severity.High,
        Title = new("重要信息系统投产变更已报告", "launch and change of an important system are reported"),
        Remediation = new("补报并说明原因", "report it and say why it is late"),
        Needs = [FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var reports = context.Naming(RegulatorReport.ByChange);
        return context.When(change.IsReportable(application) & change.ExecutedOn.IsBy(context.Today), NotGoverned)
            .WithSize(change, application).With("executedOn", change.ExecutedOn)
            .Require(Reported(change, reports, context.Calendar), Late).With("kind", change.Kind).With("executedOn", change.ExecutedOn).With("reports", reports).Under((change.Kind == ChangeKind.Launch).IsTrue ? Launch : Change);
    }

    private static Tri Reported(ChangeRecord change, Records<RegulatorReport> reports, IWorkingCalendar calendar)
    {
        var launch = change.Kind == ChangeKind.Launch;
        if (!change.ExecutedOn.TryGet(out var on) || launch.IsUnknown || !(launch.IsTrue ? Launch : Change).Value.Before(on, calendar).TryGet(out var latest))
        {
            return Tri.Unknown;
        }

        return reports.HaveBy(launch.IsTrue ? ReportKind.ImportantSystemLaunch : ReportKind.ImportantSystemChange, latest);
    }
}
