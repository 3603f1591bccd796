using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Reads which role for an application an appointment gives on a day.</summary>
internal static class AppointmentHolders
{
    /// <summary>Whether it names the managing department on the day.</summary>
    internal static Tri Manages(this RoleAppointment appointment, DateOnly day) => appointment.Role == RoleKind.ManagingDepartment & appointment.Validity.Covers(day);

    /// <summary>Whether it names the responsible person on the day.</summary>
    internal static Tri Answers(this RoleAppointment appointment, DateOnly day) => appointment.Role == RoleKind.ResponsiblePerson & appointment.Validity.Covers(day);

    /// <summary>Whether it names a responsible person of an application that is known, on whatever day.</summary>
    internal static Tri IsOfResponsiblePerson(RoleAppointment appointment) =>
        appointment.Role == RoleKind.ResponsiblePerson & (appointment.Application.IsUnknown ? Tri.Unknown : true);

    /// <summary>Whether it named a responsible person from a day up to the given one.</summary>
    internal static Tri HasAnswered(RoleAppointment appointment, DateOnly day) =>
        appointment.Role == RoleKind.ResponsiblePerson & (!appointment.ValidFrom.Exists | appointment.ValidFrom <= day);
}
