using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Finds the times that are over in which appointments left a gap or overlapped, from a day on.</summary>
/// <remarks>A gap lies between two appointments; one that lasts today is no past. Only records whose times are known are asked.</remarks>
internal static class AppointmentTimes
{
    // Never added to; most applications have no gap, and the empty answer costs nothing.
    private static readonly List<PastPeriod> None = [];

    /// <summary>Whether all appointments that count are recorded, with their times.</summary>
    internal static bool AreKnown(Records<RoleAppointment> appointments, Func<RoleAppointment, Tri> counts)
    {
        var areKnown = appointments.IsComplete;
        foreach (var appointment in appointments)
        {
            var isOne = counts(appointment);
            areKnown &= isOne.IsFalse || (isOne.IsTrue && !appointment.ValidFrom.IsUnknown && !appointment.ValidThrough.IsUnknown);
        }

        return areKnown;
    }

    /// <summary>Finds the gaps that a later appointment closed by today.</summary>
    internal static List<PastPeriod> GapsBetween(Records<RoleAppointment> appointments, Func<RoleAppointment, Tri> counts, DateOnly? since, DateOnly today)
    {
        var gaps = None;
        foreach (var appointment in appointments)
        {
            var (start, end) = TimesOf(appointment);
            if (counts(appointment).IsTrue && start < end && end < today && NextStart(appointments, counts, end) is { } next && next <= today)
            {
                gaps = Add(gaps, end, next, since);
            }
        }

        return gaps;
    }

    /// <summary>Finds the times in which two appointments overlapped and that ended by today.</summary>
    internal static List<PastPeriod> Overlaps(
        Records<RoleAppointment> appointments, Func<RoleAppointment, Tri> counts, Func<RoleAppointment, RoleAppointment, Tri> areRivals, DateOnly? since, DateOnly today)
    {
        var overlaps = None;
        for (var first = 0; first < appointments.Count; first++)
        {
            var isOne = counts(appointments[first]).IsTrue;
            for (var second = first + 1; isOne && second < appointments.Count; second++)
            {
                var (one, other) = (TimesOf(appointments[first]), TimesOf(appointments[second]));
                var (start, end) = (one.Start > other.Start ? one.Start : other.Start, one.End < other.End ? one.End : other.End);
                if (start < end && end <= today && areRivals(appointments[first], appointments[second]).IsTrue)
                {
                    overlaps = Add(overlaps, start, end, since);
                }
            }
        }

        return overlaps;
    }

    // Null when somebody holds the role on the day, or nobody does any more.
    private static DateOnly? NextStart(Records<RoleAppointment> appointments, Func<RoleAppointment, Tri> counts, DateOnly day)
    {
        DateOnly? next = null;
        foreach (var appointment in appointments)
        {
            var (start, end) = TimesOf(appointment);
            if (!counts(appointment).IsTrue || start >= end || end <= day)
            {
                continue;
            }

            if (start <= day)
            {
                return null;
            }

            next = next is { } earliest && earliest <= start ? earliest : start;
        }

        return next;
    }

    private static List<PastPeriod> Add(List<PastPeriod> periods, DateOnly start, DateOnly end, DateOnly? since)
    {
        var from = since is { } first && start < first ? first : start;
        if (from >= end || new PastPeriod(from, end.AddDays(-1)) is var period && periods.Contains(period))
        {
            return periods;
        }

        return [.. periods, period];
    }

    private static (DateOnly Start, DateOnly End) TimesOf(RoleAppointment appointment) =>
        (appointment.ValidFrom.Or(DateOnly.MinValue), FactPeriod.Through(appointment.ValidFrom, appointment.ValidThrough).Until.Or(DateOnly.MaxValue));
}
