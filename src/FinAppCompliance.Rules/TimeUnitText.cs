using System.Collections.Frozen;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>Names the units of time limits, and says which of them can be exchanged without a change of meaning.</summary>
internal static class TimeUnitText
{
    private const int MinutesInHour = 60;
    private const int MonthsInYear = 12;

    private static readonly FrozenDictionary<string, TimeUnit> Names = new Dictionary<string, TimeUnit>(StringComparer.OrdinalIgnoreCase)
    {
        ["minutes"] = TimeUnit.Minutes,
        ["分钟"] = TimeUnit.Minutes,
        ["hours"] = TimeUnit.Hours,
        ["小时"] = TimeUnit.Hours,
        ["calendarDays"] = TimeUnit.CalendarDays,
        ["days"] = TimeUnit.CalendarDays,
        ["日"] = TimeUnit.CalendarDays,
        ["自然日"] = TimeUnit.CalendarDays,
        ["workingDays"] = TimeUnit.WorkingDays,
        ["工作日"] = TimeUnit.WorkingDays,
        ["个工作日"] = TimeUnit.WorkingDays,
        ["months"] = TimeUnit.Months,
        ["月"] = TimeUnit.Months,
        ["个月"] = TimeUnit.Months,
        ["years"] = TimeUnit.Years,
        ["年"] = TimeUnit.Years,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the unit that a text names, blanks and case aside; null for none.</summary>
    internal static TimeUnit? Parse(string text) =>
        Names.TryGetValue(string.Concat(text.Where(static c => !char.IsWhiteSpace(c))), out var unit) ? unit : null;

    /// <summary>Returns the unit's name in both languages.</summary>
    internal static BilingualText Of(TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes => new("分钟", "minutes"),
        TimeUnit.Hours => new("小时", "hours"),
        TimeUnit.CalendarDays => new("日", "calendarDays"),
        TimeUnit.WorkingDays => new("工作日", "workingDays"),
        TimeUnit.Months => new("个月", "months"),
        _ => new("年", "years"),
    };

    /// <summary>Returns the units that mean the same lengths: hours and minutes, years and months; days only themselves.</summary>
    internal static BilingualText Allowed(TimeUnit unit) => Base(unit) switch
    {
        TimeUnit.Minutes => new("小时、分钟", "hours, minutes"),
        TimeUnit.Months => new("年、个月", "years, months"),
        var only => Of(only),
    };

    /// <summary>Says whether limits in two units can be compared.</summary>
    internal static bool AreAlike(TimeUnit one, TimeUnit other) => Base(one) == Base(other);

    /// <summary>Returns a limit's length in the smallest unit of its kind, so that limits in units that are alike can be compared.</summary>
    internal static long Length(TimeLimit limit) => limit.Unit switch
    {
        TimeUnit.Hours => (long)limit.Amount * MinutesInHour,
        TimeUnit.Years => (long)limit.Amount * MonthsInYear,
        _ => limit.Amount,
    };

    private static TimeUnit Base(TimeUnit unit) => unit switch
    {
        TimeUnit.Hours => TimeUnit.Minutes,
        TimeUnit.Years => TimeUnit.Months,
        _ => unit,
    };
}
