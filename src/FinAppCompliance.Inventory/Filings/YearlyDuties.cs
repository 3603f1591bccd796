using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Reports that are due by a day of each year, of this year and the next; one done early serves the next day, one done late the last.</summary>
internal static class YearlyDuties
{
    private static readonly DeadlineRule[] Lines = [.. DeadlineTable.All.Where(static line => line.Yearly is not null)];

    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, DateOnly today)
    {
        var kind = DutyParts.Kind(register);
        foreach (var line in Lines)
        {
            var governed = line.Scope.Includes(kind) & Concerns(register, line);
            foreach (var year in governed.IsFalse ? [] : (int[])[today.Year, today.Year + 1])
            {
                var due = line.Yearly!.Value.In(year);
                if (DutyParts.IsInForce(line, due))
                {
                    var done = DutyParts.Reported(register.Of<RegulatorReport>(), line, report => Serves(line, report, year));
                    yield return DutyParts.Make(line, $"{year:0000}", governed, due, done, today);
                }
            }
        }
    }

    private static Tri Serves(DeadlineRule line, RegulatorReport report, int year) =>
        report.SubmittedAt.TryGet(out var at) ? line.Yearly!.Value.YearServedBy(ChinaStandardTime.DateOf(at)) == year : !report.SubmittedAt.IsAbsent ? Tri.Unknown : false;

    private static Tri Concerns(RegisterSnapshot register, DeadlineRule line)
    {
        if (line.Id != DeadlineIds.MinorsReport)
        {
            return true;
        }

        var applications = register.Of<MobileApplication>().Where(DutyParts.IsInService).ToArray();
        return applications.Aggregate(applications.Length == 0 ? Tri.Unknown : Tri.False, static (found, application) => found | application.AllowsMinors == true);
    }
}
