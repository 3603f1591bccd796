using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a protection policy in force and an officer (article 16).</summary>
internal sealed class ProtectionSystemExists : IComplianceRule<Institution>
{
    private static readonly BilingualText NoPolicy = new("没有现行的个人信息保护制度", "no protection policy is in force");
    private static readonly BilingualText NoOfficer = new("未指定个人信息保护负责人", "no officer is appointed");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.1",
        Severity = Severity.High,
        Title = new("建立个人信息保护制度", "a personal-information protection system exists"),
        Remediation = new("制定制度并指定负责人", "write the policy and appoint the officer"),
        Needs = [FactNeed.Anywhere<PolicyDocument>(), FactNeed.Anywhere<RoleAppointment>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var policies = context.All<PolicyDocument>();
        var appointments = context.All<RoleAppointment>();
        return context.Require(policies.Any(context.Today, static (policy, day) => policy.Kind == PolicyKind.PersonalInformationProtection & policy.Validity.Covers(day)), NoPolicy, "policy").With("policies", policies)
            .Require(appointments.Any(context.Today, static (appointment, day) => appointment.Role == RoleKind.PersonalInformationOfficer & appointment.Validity.Covers(day)), NoOfficer, "officer").With("appointments", appointments);
    }
}
