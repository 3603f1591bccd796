using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Answers for one incident who must be told by when, and whether they were: regulator, central bank, cyberspace office, police, protection department, persons.</summary>
/// <remarks>Agrees with the rules of the neighbouring duties and with the clocks of case files, which tests hold. Pure and thread-safe.</remarks>
public static class IncidentNotifications
{
    /// <summary>Returns everyone who must or may have to be told, in the order of the table of deadlines.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="institution">The institution; null when it is not known.</param>
    /// <param name="reports">The reports on record, of any incident; one to another authority or in another form meets nothing.</param>
    /// <param name="calendar">The working calendar; a year that it lacks leaves a deadline in working days undetermined.</param>
    /// <param name="asOf">The instant of the question; what is recorded for later has not happened.</param>
    /// <param name="own">The institution's own numbers; the documented defaults when null.</param>
    /// <param name="areReportsComplete">Whether the reports are declared to be all that exist; without that none is ever shown as missing.</param>
    /// <returns>A line for each duty; duties that do not apply, or that were not in force on the day of their event, are left out.</returns>
    public static IReadOnlyList<IncidentNotification> For(
        Incident incident,
        Institution? institution,
        IEnumerable<RegulatorReport> reports,
        IWorkingCalendar calendar,
        DateTimeOffset asOf,
        OwnDeadlines? own = null,
        bool areReportsComplete = false)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(calendar);
        var situation = IncidentSituation.Of(incident, institution);
        var judge = new NotificationJudge(incident, situation, new(incident, reports, areReportsComplete, asOf), calendar, asOf);
        var today = ChinaStandardTime.DateOf(asOf);
        return [.. IncidentDuties.Of(situation).Where(duty => !(duty.Rule.CommencesOn > today)).Select(duty => judge.Judge(duty with { Rule = (own ?? OwnDeadlines.Default).Apply(duty.Rule) }))];
    }
}
