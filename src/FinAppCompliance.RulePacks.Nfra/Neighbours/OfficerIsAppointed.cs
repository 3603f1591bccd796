using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires an officer where a million persons or more are concerned (article 12).</summary>
internal sealed class OfficerIsAppointed : IComplianceRule<Institution>
{
    private static readonly BilingualText Smaller = new("处理人数不足一百万", "fewer than a million persons are concerned");
    private static readonly BilingualText None = new("未指定全机构的个人信息保护负责人", "no officer is appointed for the institution");

    private static readonly LegalLimit<int> Threshold = new(1_000_000, new("100万人（含）", "1,000,000 persons, inclusive"), Duty.Cite("PIA-AUD-12"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIA-AUD-12",
        Severity = Severity.High,
        Title = new("处理一百万人以上信息的已指定负责人", "handlers of a million persons have an officer"),
        Remediation = new("指定个人信息保护负责人并公布联系方式", "appoint the officer and publish the contact"),
        Needs = [FactNeed.Anywhere<RoleAppointment>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var institution = context.Subject;
        var appointments = context.All<RoleAppointment>();
        return context.When(institution.PersonsProcessed >= 1_000_000, Smaller).With("personsProcessed", institution.PersonsProcessed)
            .Require(context.HoldsSince(institution.PersonsThresholdReachedOn, IsAppointed(appointments, context.Today)), None)
            .With("personsThresholdReachedOn", institution.PersonsThresholdReachedOn).WithAppointments(appointments, RoleKind.PersonalInformationOfficer).Under(Threshold);
    }

    private static Tri IsAppointed(Records<RoleAppointment> appointments, DateOnly today) => appointments.Any(today, static (appointment, day) =>
        appointment.Role == RoleKind.PersonalInformationOfficer & !appointment.Application.Exists & appointment.Validity.Covers(day));
}
