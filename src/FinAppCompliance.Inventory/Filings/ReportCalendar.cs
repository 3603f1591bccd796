using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Draws the calendar of reports and recurring duties from a register: what is due to whom, by which rule.</summary>
/// <remarks>
/// Numbers, addressees and kinds of institution come from the table of deadlines: a duty for banks is listed for banks, a report to
/// another authority meets nothing, and a duty begins with its commencement. Pure and thread-safe.
/// </remarks>
/// <param name="options">The settings.</param>
/// <param name="calendar">The working calendar; a year it does not know leaves the duty undetermined.</param>
public sealed class ReportCalendar(InventoryOptions options, IWorkingCalendar calendar)
{
    /// <summary>Returns every duty, the earliest first; those without a day come last.</summary>
    /// <param name="records">The register.</param>
    /// <param name="asOf">The instant of the question.</param>
    public IReadOnlyList<CalendarDuty> Draw(IEnumerable<RegisterRecord> records, DateTimeOffset asOf)
    {
        var register = new RegisterSnapshot(records);
        var today = ChinaStandardTime.DateOf(asOf);
        var names = register.Of<MobileApplication>().ToDictionary(static application => application.Id, static application => application.Name, StringComparer.Ordinal);
        return
        [
            .. ImportantSystemDuties.Of(register, calendar, today)
                .Concat(BeforeActDuties.Of(register, calendar, today))
                .Concat(YearlyDuties.Of(register, today))
                .Concat(new CycleDuties(register, options, calendar, today).All())
                .Concat(EventDuties.Of(register, options, asOf))
                .Select(duty => duty.ApplicationId is { } id && names.TryGetValue(id, out var name) ? duty with { ApplicationName = name } : duty)
                .OrderBy(static duty => duty.DueOn.Or(DateOnly.MaxValue))
                .ThenBy(static duty => duty.Id, StringComparer.Ordinal),
        ];
    }
}
