using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an emergency plan in force (article 15).</summary>
internal sealed class EmergencyPlanExists : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Missing = new("没有现行的应急预案", "no emergency plan is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.3",
        Severity = Severity.High,
        Title = new("制定应急预案", "an emergency plan exists"),
        Remediation = new("制定并登记", "make it and record it"),
        Needs = [FactNeed.Naming(EmergencyPlan.ByApplication)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(EmergencyPlan.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any(context.Today, static (record, day) => record.Validity.Covers(day)), Missing).With("emergencyPlans", records);
    }
}
