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
    private static readonly BilingualText Missing = new("没有现行的应急处置机制", "no emergency mechanism is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-15.2",
        Severity = Severity.Medium,
        Title = new("建立应急处置机制", "an emergency mechanism exists"),
        Remediation = new("建立应急处置机制，明确组织架构和联系人，经审批后印发并登记", "set up the mechanism with structure and contacts, have it approved and record it"),
        Needs = [FactNeed.Naming(EmergencyMechanism.ByApplication)],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var mechanisms = context.Naming(EmergencyMechanism.ByApplication);
        var exists = mechanisms.Any(context.Today, static (mechanism, day) => mechanism.Validity.Covers(day) & mechanism.Structure.IsFilled());
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(context.HoldsSince(application.FirstReleasedOn, exists), Missing).With("firstReleasedOn", application.FirstReleasedOn).With("emergencyMechanisms", mechanisms);
        foreach (var mechanism in mechanisms)
        {
            draft = draft.With("applications", mechanism.Applications, mechanism.Id).With("structure", mechanism.Structure, mechanism.Id)
                .With("validFrom", mechanism.ValidFrom, mechanism.Id).With("validThrough", mechanism.ValidThrough, mechanism.Id);
        }

        return draft;
    }
}
