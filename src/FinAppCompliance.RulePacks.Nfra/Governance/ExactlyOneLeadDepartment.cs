using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires exactly one lead department on the date (article 1).</summary>
internal sealed class ExactlyOneLeadDepartment : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("当日无牵头管理部门", "no lead department is appointed on the date");
    private static readonly BilingualText Overlap = new("牵头管理部门任命重叠", "two departments are appointed to lead on the same date");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-01.2",
        Severity = Severity.High,
        Title = new("已明确唯一的牵头管理部门", "there is exactly one lead department"),
        Remediation = new("以正式文件任命一个牵头管理部门，并终止重叠的任命", "appoint one lead department by a formal decision and end overlapping appointments"),
        Needs = [FactNeed.Anywhere<RoleAppointment>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var today = context.Today;
        var appointments = context.All<RoleAppointment>();
        var leading = appointments.Any(today, static (appointment, day) => Leads(appointment, day));
        var draft = context.Begin().Require(leading, Missing, "missing").With("roleAppointments", appointments);
        draft = Facts(draft, appointments);
        return Facts(draft.Require(!IsDoubled(appointments, today), Overlap, "overlap").With("roleAppointments", appointments), appointments);
    }

    private static Tri Leads(RoleAppointment appointment, DateOnly day) => appointment.Role == RoleKind.LeadDepartment & appointment.Validity.Covers(day);

    private static Tri IsDoubled(Records<RoleAppointment> appointments, DateOnly day)
    {
        var doubled = appointments.IsComplete ? Tri.False : Tri.Unknown;
        for (var first = 0; first < appointments.Count; first++)
        {
            var leads = Leads(appointments[first], day);
            for (var second = first + 1; !leads.IsFalse && second < appointments.Count; second++)
            {
                doubled |= leads & Leads(appointments[second], day) & !appointments[first].Unit.SameAs(appointments[second].Unit);
            }
        }

        return doubled;
    }

    private static VerdictDraft Facts(VerdictDraft draft, Records<RoleAppointment> appointments)
    {
        foreach (var appointment in appointments)
        {
            if ((appointment.Role == RoleKind.LeadDepartment).IsFalse)
            {
                continue;
            }

            draft = draft.With("role", appointment.Role, appointment.Id).With("unit", appointment.Unit, appointment.Id)
                .With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
        }

        return draft;
    }
}
