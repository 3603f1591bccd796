using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Tests.Time;

public sealed class ChineseWorkingCalendarTests
{
    [Theory]
    [InlineData("2024-02-04", true)]
    [InlineData("2024-02-12", false)]
    [InlineData("2024-02-18", true)]
    [InlineData("2024-06-10", false)]
    [InlineData("2024-10-12", true)]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-02-04", false)]
    [InlineData("2025-02-05", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2025-10-12", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-10", true)]
    public void Holidays_and_make_up_days_follow_the_notices(string day, bool working) =>
        Assert.Equal(working, ChineseWorkingCalendar.BuiltIn.IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd")).IsTrue);

    [Fact]
    public void A_year_without_data_is_unknown_until_it_is_added()
    {
        var day = new DateOnly(2027, 3, 1);
        var later = ChineseWorkingCalendar.BuiltIn.With(new HolidayYear(2027, [day], [], "test"));

        Assert.True(ChineseWorkingCalendar.BuiltIn.IsWorkingDay(day).IsUnknown);
        Assert.True(later.IsWorkingDay(day).IsFalse);
        Assert.Equal([2024, 2025, 2026, 2027], later.Years);
    }

    [Fact]
    public void A_holiday_year_is_checked_at_birth()
    {
        Assert.Throws<ArgumentException>(() => new HolidayYear(2027, [new(2026, 1, 1)], [], "test"));
        Assert.Throws<ArgumentException>(() => new HolidayYear(2027, [], [new(2027, 3, 1)], "test"));
        Assert.Throws<ArgumentException>(() => new HolidayYear(2027, [new(2027, 3, 6)], [new(2027, 3, 6)], "test"));
    }

    [Theory]
    [InlineData("2025-01-01T15:59:59Z", "2025-01-01")]
    [InlineData("2025-01-01T16:00:00Z", "2025-01-02")]
    public void The_legal_date_changes_at_midnight_in_china(string instant, string day)
    {
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), ChinaStandardTime.DateOf(DateTimeOffset.Parse(instant)));
        Assert.Equal(DateTimeOffset.Parse("2025-01-01T16:00:00Z"), ChinaStandardTime.StartOf(new DateOnly(2025, 1, 2)));
    }
}
