using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Time;

public sealed class TimeLimitTests
{
    private static readonly ChineseWorkingCalendar Calendar = ChineseWorkingCalendar.BuiltIn;
    private static readonly DateTimeOffset Start = new(2025, 4, 1, 20, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_limit_in_hours_includes_its_last_instant(long ticks, bool met) =>
        Assert.Equal(met, new TimeLimit(24, TimeUnit.Hours).From(Start, Calendar).Value.IsMetAt(Start.AddHours(24).AddTicks(ticks)));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_limit_in_days_includes_its_whole_last_day_of_china(long ticks, bool met)
    {
        var deadline = new TimeLimit(1, TimeUnit.CalendarDays).From(Start, Calendar).Value;

        Assert.Equal(new DateOnly(2025, 4, 2), deadline.LastDay);
        Assert.Equal(met, deadline.IsMetAt(new DateTimeOffset(2025, 4, 3, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(ticks)));
        Assert.Equal(!met, deadline.HasPassedAt(new DateTimeOffset(2025, 4, 3, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(ticks)));
    }

    [Theory]
    [InlineData("2025-01-31", 1, TimeUnit.Months, "2025-02-28")]
    [InlineData("2024-01-31", 1, TimeUnit.Months, "2024-02-29")]
    [InlineData("2024-02-29", 1, TimeUnit.Years, "2025-02-28")]
    [InlineData("2024-02-29", 4, TimeUnit.Years, "2028-02-29")]
    [InlineData("2025-01-15", 90, TimeUnit.CalendarDays, "2025-04-15")]
    [InlineData("2025-09-26", 1, TimeUnit.WorkingDays, "2025-09-28")]
    [InlineData("2025-09-30", 1, TimeUnit.WorkingDays, "2025-10-09")]
    [InlineData("2025-09-30", 3, TimeUnit.WorkingDays, "2025-10-11")]
    [InlineData("2024-12-31", 1, TimeUnit.WorkingDays, "2025-01-02")]
    public void The_day_of_the_start_is_not_counted(string day, int amount, TimeUnit unit, string last) =>
        Assert.Equal(Day(last), new TimeLimit(amount, unit).After(Day(day), Calendar).Value);

    [Fact]
    public void Working_days_count_backwards_over_make_up_weekends() =>
        Assert.Equal(Day("2025-09-28"), new TimeLimit(3, TimeUnit.WorkingDays).Before(Day("2025-10-09"), Calendar).Value);

    [Fact]
    public void A_year_without_data_makes_the_deadline_unknown()
    {
        Assert.True(new TimeLimit(3, TimeUnit.WorkingDays).After(Day("2026-12-31"), Calendar).IsUnknown);
        Assert.True(new TimeLimit(1, TimeUnit.WorkingDays).From(new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), Calendar).IsUnknown);
        Assert.True(new TimeLimit(1, TimeUnit.Hours).After(Day("2025-01-01"), Calendar).IsUnknown);
    }

    [Property(MaxTest = 100)]
    public bool Working_days_agree_with_counting_one_by_one(ushort offset, byte amount)
    {
        var start = new DateOnly(2024, 3, 1).AddDays(offset % 700);
        var wanted = amount % 40;
        var day = start;
        for (var counted = 0; counted < wanted;)
        {
            day = day.AddDays(1);
            counted += Calendar.IsWorkingDay(day).IsTrue ? 1 : 0;
        }

        return new TimeLimit(wanted, TimeUnit.WorkingDays).After(start, Calendar).Equals((Fact<DateOnly>)day);
    }

    [Fact]
    public void Negative_amounts_and_unknown_units_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimit(-1, TimeUnit.Hours));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimit(1, (TimeUnit)99));
    }

    [Fact]
    public void A_day_is_not_the_same_limit_as_24_hours() =>
        Assert.NotEqual(new TimeLimit(1, TimeUnit.CalendarDays), new TimeLimit(24, TimeUnit.Hours));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
