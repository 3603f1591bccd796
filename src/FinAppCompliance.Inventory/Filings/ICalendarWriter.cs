using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Writes duties as an iCalendar file (RFC 5545) that calendars of any maker read.</summary>
/// <remarks>Done duties and those without a day are left out: a calendar cannot show them. Pure and thread-safe.</remarks>
public static class ICalendarWriter
{
    private const int LongestLine = 75;

    /// <summary>Writes the file.</summary>
    /// <param name="duties">The duties.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="stampedAt">When the file is made; the same inputs give the same bytes.</param>
    /// <returns>The text with CRLF line ends; write it as UTF-8.</returns>
    public static string Write(IEnumerable<CalendarDuty> duties, Language language, DateTimeOffset stampedAt)
    {
        ArgumentNullException.ThrowIfNull(duties);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//FinAppCompliance//Report calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (var duty in duties.Where(static duty => duty.DueOn.HasValue && duty.State is DutyState.Due or DutyState.Overdue))
        {
            Event(text, duty, language, stampedAt);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarDuty duty, Language language, DateTimeOffset stampedAt)
    {
        var subject = (duty.ApplicationName ?? duty.ApplicationId) is { } name ? (language == Language.English ? $" ({name})" : $"（{name}）") : string.Empty;
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(duty.Id)}@finappcompliance");
        Line(text, $"DTSTAMP:{Utc(stampedAt)}");
        if (duty.DueAt.TryGet(out var at))
        {
            Line(text, $"DTSTART:{Utc(at)}");
        }
        else
        {
            Line(text, $"DTSTART;VALUE=DATE:{Day(duty.DueOn.Value)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(duty.DueOn.Value.AddDays(1))}");
        }

        Line(text, $"SUMMARY:{Escape($"{duty.Title.In(language)}{subject}")}");
        Line(text, $"DESCRIPTION:{Escape($"{duty.Requirement}\n{duty.Recipient.In(language)}\n{Basis(duty).In(language)}")}");
        Line(text, $"CATEGORIES:{Escape(duty.Requirement.Value)}");
        Line(text, "END:VEVENT");
    }

    private static BilingualText Basis(CalendarDuty duty) => duty.IsLegalLimit
        ? new("法定期限", "limit set by law")
        : new("机构自定期限", "limit set by the institution");

    private static string Utc(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            _ = character switch
            {
                '\\' or ';' or ',' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                _ when char.IsControl(character) => text,
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
