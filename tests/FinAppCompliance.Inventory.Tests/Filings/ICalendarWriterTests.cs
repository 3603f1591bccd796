using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Inventory.Filings;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Filings;

public sealed class ICalendarWriterTests
{
    private static readonly CalendarDuty Report = new()
    {
        Id = "isc-31:launch",
        Requirement = RequirementId.Parse("ISC-31"),
        Title = new("投产前报告", "report the launch"),
        Recipient = new("监管机构", "regulator"),
        IsLegalLimit = true,
        ApplicationId = "app-1",
        DueOn = new DateOnly(2025, 9, 16),
        State = DutyState.Due,
    };

    [Fact]
    public void A_duty_in_days_becomes_an_all_day_event() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//FinAppCompliance//Report calendar//EN
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:isc-31:launch@finappcompliance
        DTSTAMP:20250630T020000Z
        DTSTART;VALUE=DATE:20250916
        DTEND;VALUE=DATE:20250917
        SUMMARY:report the launch (app-1)
        DESCRIPTION:ISC-31\nregulator\nlimit set by law
        CATEGORIES:ISC-31
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        ICalendarWriter.Write([Report], Language.English, Desk.Start));

    [Fact]
    public void A_duty_in_hours_has_its_instant()
    {
        var text = ICalendarWriter.Write([Report with { DueAt = Desk.Start.AddHours(24) }], Language.English, Desk.Start);
        Assert.Contains("\r\nDTSTART:20250701T020000Z\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Done_duties_and_those_without_a_day_are_left_out()
    {
        var text = ICalendarWriter.Write([Report with { State = DutyState.Done }, Report with { DueOn = Fact<DateOnly>.Unknown }], Language.Chinese, Desk.Start);
        Assert.DoesNotContain("VEVENT", text, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public bool Lines_are_folded_at_75_octets_and_unfold_to_the_text(FsCheck.NonEmptyString title)
    {
        var sound = new string([.. title.Get.Where(static c => !char.IsControl(c) && !char.IsSurrogate(c))]) + "，报告;一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\\";
        var text = ICalendarWriter.Write([Report with { Title = new(sound, sound), ApplicationId = null }], Language.Chinese, Desk.Start);
        var lines = text.Split("\r\n");
        var unfolded = text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n").Single(static line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))[8..];
        return lines.All(static line => Encoding.UTF8.GetByteCount(line) <= 75) && Unescape(unfolded) == sound;
    }

    private static string Unescape(string text) =>
        text.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
