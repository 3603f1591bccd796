using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a periodic business compliance inspection of each running application (article 5).</summary>
internal sealed class BusinessIsInspectedPeriodically : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText Late = new("逾期未开展业务合规检查", "no business compliance inspection took place within the interval");
    private static readonly BilingualText Overdue = new("检查发现的问题逾期未整改", "a finding of an inspection is overdue");

    private static readonly RuleParameter<TimeLimit> Interval = InstitutionLimits.Months("inspection-interval", 6, "业务合规检查间隔", "interval of business compliance inspections");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-05.6",
        Severity = Severity.Medium,
        Title = new("已定期开展业务合规检查", "a business compliance inspection took place within the interval"),
        Remediation = new("开展业务合规检查并整改发现的问题", "carry out a business compliance inspection and close its findings"),
        Needs = [FactNeed.Naming(Inspection.ByApplication)],
        Parameters = [Interval],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var inspections = context.Naming(Inspection.ByApplication);
        var earliest = EarliestDay(context);
        var recent = inspections.Any((earliest, context.Today), static (inspection, asked) => inspection.ReportedOn.IsBy(asked.Today) & IsSince(inspection.ReportedOn, asked.earliest));
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .Require(recent | IsNew(app, earliest), Late, "interval").With("inspections", inspections).With("firstReleasedOn", app.FirstReleasedOn).Under(Interval);
        draft = Facts(draft, inspections);
        var open = inspections.All(context.Today, static (inspection, day) => inspection.Findings.IsUnknown ? Tri.Unknown : HasNothingOverdue(inspection, day));
        draft = Facts(draft.Require(open, Overdue, "findings").With("inspections", inspections), inspections);
        return draft;
    }

    private static DateOnly EarliestDay(in RuleContext<MobileApplication> context) =>
        context.Parameters.Get(Interval).Before(context.Today, context.Calendar).TryGet(out var day) ? day : DateOnly.MaxValue;

    private static Tri IsSince(Fact<DateOnly> reported, DateOnly earliest) => reported >= earliest;

    private static Tri IsNew(MobileApplication app, DateOnly earliest) => app.FirstReleasedOn.Exists & app.FirstReleasedOn >= earliest;

    private static VerdictDraft Facts(VerdictDraft draft, Records<Inspection> inspections)
    {
        foreach (var inspection in inspections)
        {
            draft = draft.With("applications", inspection.Applications, inspection.Id).With("reportedOn", inspection.ReportedOn, inspection.Id);
        }

        return draft;
    }

    private static Tri HasNothingOverdue(Inspection inspection, DateOnly day)
    {
        var result = Tri.True;
        foreach (var finding in inspection.Findings.Items)
        {
            result &= finding.ClosedOn.IsBy(day) | finding.DueOn.Exists & finding.DueOn >= day;
        }

        return result;
    }
}
