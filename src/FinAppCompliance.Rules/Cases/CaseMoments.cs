using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Words instants, last moments, lengths of lateness and days off, in China time.</summary>
internal static class CaseMoments
{
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset instant) =>
        instant.ToOffset(ChinaStandardTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Returns the start of a time: the day alone where the time is counted in days.</summary>
    internal static string Start(DueTerm term) => term.Due.IncludesEnd ? Moment(term.From) : Day(ChinaStandardTime.DateOf(term.From));

    internal static string End(Deadline due) => due.IncludesEnd ? Moment(due.End) : $"{Day(due.LastDay)} 24:00";

    internal static string Done(DueTerm term, DateTimeOffset done) =>
        !term.Due.IncludesEnd && ChinaStandardTime.StartOf(ChinaStandardTime.DateOf(done)) == done ? Day(ChinaStandardTime.DateOf(done)) : Moment(done);

    /// <summary>Words how late something is; time that has begun counts: an hour and a bit is two hours only where it is shown in hours.</summary>
    internal static string Lateness(TimeSpan late, bool isChinese)
    {
        var (days, hours, minutes) = ((int)late.TotalDays, late.Hours, late.Minutes);
        return days > 0 ? (hours > 0 && days < 3 ? (isChinese ? $"{days}日{hours}小时" : $"{days} d {hours} h") : isChinese ? $"{days}日" : $"{days} d")
            : hours > 0 ? (minutes > 0 ? (isChinese ? $"{hours}小时{minutes}分钟" : $"{hours} h {minutes} min") : isChinese ? $"{hours}小时" : $"{hours} h")
            : isChinese ? $"{Math.Max(minutes, 1)}分钟" : $"{Math.Max(minutes, 1)} min";
    }

    internal static string Skipped(DaysOff days, Language language) => (days.From == days.Through, language) switch
    {
        (true, Language.English) => $"{Day(days.From)} off",
        (false, Language.English) => $"{Day(days.From)} to {Day(days.Through)} off",
        (true, _) => $"{days.From.Month}月{days.From.Day}日放假",
        (false, _) when days.From.Month == days.Through.Month => $"{days.From.Month}月{days.From.Day}日至{days.Through.Day}日放假",
        _ => $"{days.From.Month}月{days.From.Day}日至{days.Through.Month}月{days.Through.Day}日放假",
    };
}
