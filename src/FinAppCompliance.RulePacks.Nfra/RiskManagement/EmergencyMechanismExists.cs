using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an emergency mechanism with structure and contacts (article 15).</summary>
internal sealed class EmergencyMechanismExists : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Missing = new("没有应急管理机制", "there is no emergency mechanism");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.2",
        Severity = Severity.Medium,
        Title = new("建立应急管理机制", "an emergency mechanism exists"),
        Remediation = new("制定并登记", "make it and record it"),
        Needs = [FactNeed.Naming(EmergencyMechanism.ByApplication)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var records = context.Naming(EmergencyMechanism.ByApplication);
        return context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(records.Any(context.Today, static (record, day) => record.Validity.Covers(day) & record.Structure.IsFilled()), Missing).With("emergencyMechanisms", records);
    }
}
