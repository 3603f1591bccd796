using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Rules.Timing;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class CadenceTests
{
    private static readonly DateOnly Commencement = Day(2024, 9, 12);

    [Fact]
    public void A_rolling_cycle_ends_on_the_anniversary() => Assert.Equal(Day(2025, 6, 30), Cycle(Day(2025, 6, 30), 1, YearReckoning.Rolling).LastDay(Day(2024, 6, 30)).Value);

    [Fact]
    public void A_leap_day_has_its_anniversary_on_the_last_of_February() => Assert.Equal(Day(2025, 2, 28), Cycle(Day(2025, 2, 28), 1, YearReckoning.Rolling).LastDay(Day(2024, 2, 29)).Value);

    [Fact]
    public void By_calendar_the_running_year_still_has_until_its_end() => Assert.Equal(Day(2025, 12, 31), Cycle(Day(2025, 12, 31), 1, YearReckoning.CalendarYear).LastDay(Day(2024, 1, 1)).Value);

    /// <summary>Every beginning, last time and day of judgement of a small world against the sentence of the law, read by hand.</summary>
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(3, false, false)]
    [InlineData(1, true, false)]
    [InlineData(3, false, true)]
    public void Every_case_of_a_small_world_agrees_with_a_naive_reading(int years, bool byCalendar, bool fromService)
    {
        DateOnly[] days = [Day(2019, 2, 28), Day(2021, 9, 12), Day(2024, 2, 29), Day(2024, 9, 11), Commencement, Day(2024, 9, 13), Day(2025, 9, 12), Day(2025, 9, 13), Day(2025, 12, 31), Day(2026, 1, 1), Day(2027, 9, 12), Day(2027, 9, 13), Day(2028, 2, 29), Day(2030, 3, 1)];
        foreach (var today in days.Where(static day => day >= Commencement))
        {
            foreach (var began in days.Where(day => day <= today))
            {
                foreach (var last in days.Select(static day => (DateOnly?)day).Append(null))
                {
                    var cycle = Cycle(today, years, byCalendar ? YearReckoning.CalendarYear : YearReckoning.Rolling) with { Began = began, First = fromService ? FirstCycle.Service : FirstCycle.Commencement };
                    Assert.True(Naive(today, began, last, years, byCalendar, fromService) == cycle.MetBy(Fact.From(last)).State, $"{today} {began} {last}");
                }
            }
        }
    }

    private static TimelinessState Naive(DateOnly today, DateOnly began, DateOnly? last, int years, bool byCalendar, bool fromService)
    {
        if (last is { } done && done <= today && today <= End(done))
        {
            return TimelinessState.InTime;
        }

        var start = !fromService && began < Commencement ? Commencement : began;
        return today <= End(start) ? TimelinessState.Open : TimelinessState.Late;

        DateOnly End(DateOnly from) => byCalendar ? new DateOnly(from.Year + years, 12, 31) : from.AddYears(years);
    }

    private static DutyCycle Cycle(DateOnly today, int years, YearReckoning reckoning) =>
        new(today, ChineseWorkingCalendar.BuiltIn, new TimeLimit(years, TimeUnit.Years), reckoning) { InForceFrom = Commencement };
}
