using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires exactly one lead department on the date (article 1).</summary>
/// <remarks>
/// Departments appointed to lead for different scopes, such as the parent and a subsidiary, do not overlap. Times without a lead
/// department and overlaps that are over are told as past, from the commencement on.
/// </remarks>
internal sealed class ExactlyOneLeadDepartment : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("当日无牵头管理部门", "no lead department is appointed on the date");
    private static readonly BilingualText Overlap = new("牵头管理部门任命重叠", "two departments are appointed to lead for the same scope on the same date");
    private static readonly BilingualText WasMissing = new("前后任命之间无牵头管理部门", "no lead department was appointed between two appointments");
    private static readonly BilingualText WasDoubled = new("曾同时任命两个牵头管理部门", "two departments were appointed to lead for the same scope at the same time");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-01.2",
        Severity = Severity.High,
        Title = new("已明确唯一的牵头管理部门", "there is exactly one lead department"),
        Remediation = new("以正式文件任命一个牵头管理部门，并终止重叠的任命", "appoint one lead department by a formal decision and end overlapping appointments"),
        Needs = [FactNeed.Anywhere<RoleAppointment>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var today = context.Today;
        var appointments = context.All<RoleAppointment>();
        var leading = appointments.Any(today, static (appointment, day) => IsLead(appointment) & appointment.Validity.Covers(day));

        // An institution that never had one appoints it by the end of the stock term; one that lost it has none left.
        var ever = appointments.Any(today, static (appointment, day) => IsLead(appointment) & (!appointment.ValidFrom.Exists | appointment.ValidFrom <= day));
        var draft = context.Begin().RequireOfStock(context, !ever, leading, Missing, "missing").With("roleAppointments", appointments);
        draft = Facts(draft, appointments, isWithHolder: false);
        draft = Facts(draft.Require(!IsDoubled(appointments, today), Overlap, "overlap").With("roleAppointments", appointments), appointments, isWithHolder: true);
        if (!AppointmentTimes.AreKnown(appointments, IsLead))
        {
            return draft;
        }

        foreach (var gap in AppointmentTimes.GapsBetween(appointments, IsLead, context.InForceFrom, today))
        {
            draft = Facts(draft.Past(gap, WasMissing, $"missing/{gap}").With("roleAppointments", appointments), appointments, isWithHolder: false);
        }

        foreach (var period in AppointmentTimes.Overlaps(appointments, IsLead, AreRivals, context.InForceFrom, today))
        {
            draft = Facts(draft.Past(period, WasDoubled, $"overlap/{period}").With("roleAppointments", appointments), appointments, isWithHolder: true);
        }

        return draft;
    }

    private static Tri IsLead(RoleAppointment appointment) => appointment.Role == RoleKind.LeadDepartment;

    // Both are asked for both roles, so that two other appointments never count.
    private static Tri AreRivals(RoleAppointment one, RoleAppointment other) =>
        IsLead(one) & IsLead(other) & one.Scope.SameAs(other.Scope) & !one.Unit.SameAs(other.Unit);

    private static Tri IsDoubled(Records<RoleAppointment> appointments, DateOnly day)
    {
        var doubled = appointments.IsComplete ? Tri.False : Tri.Unknown;
        for (var first = 0; first < appointments.Count; first++)
        {
            var leads = IsLead(appointments[first]) & appointments[first].Validity.Covers(day);
            for (var second = first + 1; !leads.IsFalse && second < appointments.Count; second++)
            {
                doubled |= leads & appointments[second].Validity.Covers(day) & AreRivals(appointments[first], appointments[second]);
            }
        }

        return doubled;
    }

    private static VerdictDraft Facts(VerdictDraft draft, Records<RoleAppointment> appointments, bool isWithHolder)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var appointment in appointments)
        {
            draft = draft.With("role", appointment.Role, appointment.Id);
            if (IsLead(appointment).IsFalse)
            {
                continue;
            }

            draft = draft.With("validFrom", appointment.ValidFrom, appointment.Id).With("validThrough", appointment.ValidThrough, appointment.Id);
            draft = isWithHolder ? draft.With("unit", appointment.Unit, appointment.Id).With("scope", appointment.Scope, appointment.Id) : draft;
        }

        return draft;
    }
}
