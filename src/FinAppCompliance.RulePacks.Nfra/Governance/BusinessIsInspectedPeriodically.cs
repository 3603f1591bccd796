using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a periodic business compliance inspection of each running application (article 5).</summary>
internal sealed class BusinessIsInspectedPeriodically : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText Late = new("逾期未开展业务合规检查", "no business compliance inspection took place within the interval");
    private static readonly BilingualText Overdue = new("检查发现的问题逾期未整改", "a finding of an inspection is overdue");

    private static readonly RuleParameter<TimeLimit> Interval = InstitutionLimits.Months("inspection-interval", 6, "业务合规检查间隔", "interval of business compliance inspections");

    private static readonly Timeliness Done = new(TimelinessState.InTime, null, null, null);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.6",
        Severity = Severity.Medium,
        Title = new("已定期开展业务合规检查", "a business compliance inspection took place within the interval"),
        Remediation = new("开展业务合规检查并整改发现的问题", "carry out a business compliance inspection and close its findings"),
        Needs = [FactNeed.Naming(Inspection.ByApplication)],
        Parameters = [Interval, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var inspections = context.Naming(Inspection.ByApplication);
        var inspected = context.Every(context.Parameters.Get(Interval), app.FirstReleasedOn)
            .MetByAny(inspections, app, static (inspection, app) => inspection.Applications.Contains(app), static inspection => inspection.ReportedOn);
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .Require(inspected, Late, "interval").With("inspections", inspections).With("firstReleasedOn", app.FirstReleasedOn).Under(Interval);
        draft = Facts(draft, inspections);
        return Close(draft, context, inspections);
    }

    // Inspections reported before the Notice are left aside. What is not recorded as closed is open until its day and late afterwards.
    private static VerdictDraft Close(VerdictDraft draft, scoped in RuleContext<MobileApplication> context, Records<Inspection> inspections)
    {
        draft = Facts(draft.Require(inspections.IsComplete ? true : Tri.Unknown, Overdue, "findings").With("inspections", inspections), inspections);
        foreach (var inspection in inspections)
        {
            var concerns = context.ArisesInForce(inspection.ReportedOn) & inspection.Applications.Contains(context.Subject);
            if (concerns.IsFalse)
            {
                continue;
            }

            draft = draft.Require(inspection.Findings.IsUnknown ? Tri.Unknown : true, Overdue, "findings").With("findings", inspection.Findings, inspection.Id);
            foreach (var finding in inspection.Findings.Items)
            {
                var closed = finding.ClosedOn.IsBy(context.Today);
                draft = finding.DueOn.IsAbsent
                    ? draft.Require(!concerns | closed, Overdue, "findings")
                    : draft.Require(closed.IsTrue ? Done : context.Term(inspection.ReportedOn, finding.DueOn).MetIf(closed).If(concerns), Overdue, "findings");
                draft = draft.With("applications", inspection.Applications, inspection.Id).With("reportedOn", inspection.ReportedOn, inspection.Id).With("findings", inspection.Findings, inspection.Id);
            }
        }

        return draft;
    }

    private static VerdictDraft Facts(VerdictDraft draft, Records<Inspection> inspections)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var inspection in inspections)
        {
            draft = draft.With("applications", inspection.Applications, inspection.Id).With("reportedOn", inspection.ReportedOn, inspection.Id);
        }

        return draft;
    }
}
