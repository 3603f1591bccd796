using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a protection policy in force and an officer (article 16).</summary>
internal sealed class ProtectionSystemExists : IComplianceRule<Institution>
{
    private static readonly BilingualText NoPolicy = new("没有现行的个人信息保护制度", "no protection policy is in force");
    private static readonly BilingualText NoOfficer = new("未指定全机构的个人信息保护负责人", "no officer is appointed for the institution");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.1",
        Severity = Severity.High,
        Title = new("建立个人信息保护制度", "a personal-information protection system exists"),
        Remediation = new("制定制度并指定负责人", "write the policy and appoint the officer"),
        Needs = [FactNeed.Anywhere<PolicyDocument>(), FactNeed.Anywhere<RoleAppointment>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var policies = context.All<PolicyDocument>();
        var appointments = context.All<RoleAppointment>();
        var draft = context.Require(context.PutRight(policies.Any(context.Today, static (policy, day) => policy.Kind == PolicyKind.PersonalInformationProtection & policy.Validity.Covers(day))), NoPolicy, "policy").With("policies", policies);
        foreach (var policy in policies)
        {
            draft = draft.With("kind", policy.Kind, policy.Id);
            draft = (policy.Kind == PolicyKind.PersonalInformationProtection).IsFalse ? draft : draft.With("validFrom", policy.ValidFrom, policy.Id).With("validThrough", policy.ValidThrough, policy.Id);
        }

        draft = draft.Require(context.PutRight(appointments.Any(context.Today, static (appointment, day) => IsOfficer(appointment) & appointment.Validity.Covers(day))), NoOfficer, "officer").With("appointments", appointments);
        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id);
            draft = (appointment.Role == RoleKind.PersonalInformationOfficer).IsFalse ? draft : draft.With("application", appointment.Application, appointment.Id)
                .With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
        }

        return draft;
    }

    // An officer for one application is none for the institution.
    private static Tri IsOfficer(RoleAppointment appointment) => appointment.Role == RoleKind.PersonalInformationOfficer & !appointment.Application.Exists;
}
