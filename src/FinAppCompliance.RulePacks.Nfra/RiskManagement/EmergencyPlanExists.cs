using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an emergency plan in force that was revised after the last major release (article 15).</summary>
/// <remarks>That a major release calls for a revision, and within which time, is the reading of this library and no wording of the Notice; releases before the Notice are left aside.</remarks>
internal sealed class EmergencyPlanExists : IComplianceRule<MobileApplication>
{
    private static readonly RuleParameter<TimeLimit> Revision = OwnLimits.Time("planRevision", 30, TimeUnit.CalendarDays, "重大版本发布后修订应急预案的时限", "time for revising the plan after a major release");
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Outdated = new("重大版本发布后未修订应急预案", "no plan in force was revised after a major release");
    private static readonly BilingualText Missing = new("没有现行的应急预案", "no emergency plan is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.3",
        Severity = Severity.High,
        Title = new("制定应急预案并在重大变更后修订", "an emergency plan exists and is revised after major changes"),
        Remediation = new("制定应急预案，重大版本发布后及时修订，经审批后印发并登记", "write the plan, revise it after major releases, have it approved and record it"),
        Needs = [FactNeed.Naming(EmergencyPlan.ByApplication), FactNeed.Own<AppVersion>()],
        Parameters = [Revision, Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var plans = context.Naming(EmergencyPlan.ByApplication);
        var exists = plans.Any(context.Today, static (plan, day) => plan.Validity.Covers(day));
        var draft = WithValidity(context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(context.HoldsSince(application.FirstReleasedOn, exists), Missing).With("firstReleasedOn", application.FirstReleasedOn).With("emergencyPlans", plans), plans);
        if (exists.IsFalse)
        {
            return draft;
        }

        var versions = context.Own<AppVersion>();
        draft = draft.Require(versions.IsComplete ? Tri.True : Tri.Unknown, Outdated, "revision").With("appVersions", versions);
        foreach (var version in versions)
        {
            draft = Revised(draft, version, plans, context);
        }

        return draft;
    }

    // Late revised is put right: from then on the plan fits the release.
    private static VerdictDraft Revised(VerdictDraft draft, AppVersion version, Records<EmergencyPlan> plans, scoped in RuleContext<MobileApplication> context)
    {
        var isMajor = version.IsMajorVersion == true & context.ArisesInForce(version.ReleasedAt);
        var isRevised = version.ReleasedAt.TryGet(out var released)
            ? plans.Any((Released: ChinaStandardTime.DateOf(released), context.Today), static (plan, asked) => plan.Validity.Covers(asked.Today) & plan.RevisedOn.IsBy(asked.Today) & plan.RevisedOn >= asked.Released)
            : Tri.Unknown;
        draft = draft.Require(context.Term(context.Parameters.Get(Revision), version.ReleasedAt).MetIf(isRevised).If(isMajor), Outdated, "revision").Under(Revision)
            .With("isMajorVersion", version.IsMajorVersion, version.Id).With("releasedAt", version.ReleasedAt, version.Id);
        draft = WithValidity(draft.With("emergencyPlans", plans), plans);
        foreach (var plan in plans)
        {
            draft = draft.With("revisedOn", plan.RevisedOn, plan.Id);
        }

        return draft;
    }

    private static VerdictDraft WithValidity(VerdictDraft draft, Records<EmergencyPlan> plans)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var plan in plans)
        {
            draft = draft.With("applications", plan.Applications, plan.Id).With("validFrom", plan.ValidFrom, plan.Id).With("validThrough", plan.ValidThrough, plan.Id);
        }

        return draft;
    }
}
