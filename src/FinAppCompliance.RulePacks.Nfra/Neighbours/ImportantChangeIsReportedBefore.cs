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

/// <summary>Requires reports 20 working days before a launch and 10 before a change of an important system (article 31).</summary>
internal sealed class ImportantChangeIsReportedBefore : IComplianceRule<ChangeRecord>
{
    private static readonly ReportAsked LaunchAsked = TableLimits.Asked(DeadlineIds.SystemLaunch);
    private static readonly ReportAsked ChangeAsked = TableLimits.Asked(DeadlineIds.SystemChange);
    private static readonly BilingualText NoBank = new("该办法适用于银行业金融机构", "the measures are addressed to banking institutions");
    private static readonly BilingualText NotGoverned = new("不是重要信息系统的投产或重大变更，或没有日期", "it is no launch or large change of an important system, or it has no date");
    private static readonly BilingualText Late = new("未按规定提前向金融监管部门报告", "it was not reported to the financial regulator early enough");

    private static readonly LegalLimit<TimeLimit> Launch = TableLimits.Legal(DeadlineIds.SystemLaunch);
    private static readonly LegalLimit<TimeLimit> Change = TableLimits.Legal(DeadlineIds.SystemChange);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "ISC-31",
        Severity = Severity.High,
        Title = new("重要信息系统投产变更事前报告", "launch and change of an important system are reported before"),
        Remediation = new("补报，如实注明补报日期和原因，不得倒签，必要时推迟投产或变更", "report it, state the true date and reason of the late step, do not backdate, and postpone where needed"),
        Arising = DutyArising.By<ChangeRecord>("executedOn", static (in context) => DayOf(context.Subject)),
        Needs = [FactNeed.Anywhere<Institution>(), FactNeed.Own<MobileApplication>(), FactNeed.Naming(RegulatorReport.ByChange)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ChangeRecord> context)
    {
        var change = context.Subject;
        var application = context.Find(change.Application);
        var launch = change.Kind == ChangeKind.Launch;
        var reports = context.Naming(RegulatorReport.ByChange);
        var institutions = context.All<Institution>();
        var draft = context.When(institutions.Kind().IsBanking(), NoBank).WithInstitutionKind(institutions)
            .When(change.IsReportable(application) & DayOf(change).Exists, NotGoverned).WithSize(change, application).With("executedOn", change.ExecutedOn).With("plannedOn", change.PlannedOn);
        if (launch.IsUnknown)
        {
            return draft.Require(Tri.Unknown, Late).With("kind", change.Kind);
        }

        var limit = launch.IsTrue ? Launch : Change;
        var asked = launch.IsTrue ? LaunchAsked : ChangeAsked;
        return draft.Require(context.MetBefore(limit.Value, DayOf(change), reports, asked), Late)
            .With("kind", change.Kind).With("executedOn", change.ExecutedOn).With("plannedOn", change.PlannedOn).WithReports(reports, asked).Under(limit);
    }

    private static Fact<DateOnly> DayOf(ChangeRecord change) => change.ExecutedOn.IsAbsent ? change.PlannedOn : change.ExecutedOn;
}
