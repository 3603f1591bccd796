using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Time;

/// <summary>A year whose holiday arrangements a calendar lacks.</summary>
/// <param name="Year">The year.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record CalendarWarning(int Year)
{
    /// <summary>Gets the warning for a reader, with what to do.</summary>
    public BilingualText Text => new(
        $"日历缺少{CalendarYears.Title(Year).Zh}，跨入该年的工作日期限均无法判定；国务院办公厅通知公布后，以HolidayYears.Read读入并加入日历",
        $"the calendar lacks the {CalendarYears.Title(Year).En}, so no time in working days that runs into that year can be told; once the State Council has published them, read them with HolidayYears.Read and add them to the calendar");
}
