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
internal sealed class EmergencyPlanExists : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Outdated = new("重大版本发布后未修订应急预案", "no plan in force was revised after a major release");
    private static readonly BilingualText Missing = new("没有现行的应急预案", "no emergency plan is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.3",
        Severity = Severity.High,
        Title = new("制定应急预案并在重大变更后修订", "an emergency plan exists and is revised after major changes"),
        Remediation = new("制定并登记", "make it and record it"),
        Needs = [FactNeed.Naming(EmergencyPlan.ByApplication), FactNeed.Own<AppVersion>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(EmergencyPlan.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any(context.Today, static (record, day) => record.Validity.Covers(day)), Missing).With("emergencyPlans", records)
            .Require(IsRevised(context.Own<AppVersion>(), records, context.AsOf, context.Today), Outdated, "revision").With("emergencyPlans", records).With("appVersions", context.Own<AppVersion>());
    }

    // A plan in force was revised on the day of each major release or later.
    private static Tri IsRevised(Records<AppVersion> versions, Records<EmergencyPlan> plans, DateTimeOffset asOf, DateOnly today)
    {
        var ok = versions.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var version in versions)
        {
            var major = version.IsMajorVersion == true & version.ReleasedAt.Exists & version.ReleasedAt <= asOf;
            ok &= !major | (version.ReleasedAt.TryGet(out var released)
                ? plans.Any((Day: ChinaStandardTime.DateOf(released), today), static (plan, asked) => plan.Validity.Covers(asked.today) & plan.RevisedOn.Exists & plan.RevisedOn >= asked.Day)
                : Tri.Unknown);
        }

        return ok;
    }
}
