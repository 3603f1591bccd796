using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Tests.Samples;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Cases;

/// <summary>Every time rule shows its sum.</summary>
public sealed class CaseSumTests
{
    private static readonly DateTimeOffset Start = new(2025, 4, 3, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_report_half_an_hour_late_says_so()
    {
        var sum = Sum(new TimeLimit(2, TimeUnit.Hours), Start.AddMinutes(150), Start.AddDays(30), out var line);
        Assert.Equal((TimeSpan.FromMinutes(30), true, "openedAt"), (sum.Lateness, sum.IsDoneLate, sum.Start?.Name));
        Assert.Contains("应于 2025-04-03 12:00 前", line, StringComparison.Ordinal);
        Assert.Contains("2025-04-03 10:00起，2小时", line, StringComparison.Ordinal);
        Assert.Contains("实际 2025-04-03 12:30　迟30分钟", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_never_done_is_late_until_now()
    {
        var sum = Sum(new TimeLimit(2, TimeUnit.Hours), null, Start.AddHours(5), out var line);
        Assert.Equal((TimeSpan.FromHours(3), false), (sum.Lateness, sum.IsDoneLate));
        Assert.Contains("尚未完成　迟3小时", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_working_days_names_the_holiday_and_no_plain_weekend()
    {
        var sum = Sum(new TimeLimit(8, TimeUnit.WorkingDays), null, new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero), out var line);
        Assert.Equal([new DaysOff(new(2025, 4, 4), new(2025, 4, 6))], sum.Skipped);
        Assert.Contains("应于 2025-04-16 24:00 前", line, StringComparison.Ordinal);
        Assert.Contains("8个工作日，4月4日至6日放假", line, StringComparison.Ordinal);
    }

    [Fact]
    public void English_says_the_same()
    {
        _ = Sum(new TimeLimit(8, TimeUnit.WorkingDays), new DateTimeOffset(2025, 4, 17, 1, 0, 0, TimeSpan.Zero), new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero), out var line, Language.English);
        Assert.Contains("due by 2025-04-16 24:00", line, StringComparison.Ordinal);
        Assert.Contains("8 working days, 2025-04-04 to 2025-04-06 off", line, StringComparison.Ordinal);
        Assert.Contains("done 2025-04-17 09:00; late by 9 h", line, StringComparison.Ordinal);
    }

    [Property]
    public void Days_off_are_those_between_that_are_no_working_days_in_runs_with_a_weekday(ushort from, byte length)
    {
        var calendar = ChineseWorkingCalendar.BuiltIn;
        var first = new DateOnly(2024, 1, 1).AddDays(from % 900);
        var last = first.AddDays(length % 60);
        var off = Enumerable.Range(1, last.DayNumber - first.DayNumber).Select(first.AddDays).Where(day => calendar.IsWorkingDay(day).IsFalse).ToHashSet();
        bool BelongsToHoliday(DateOnly day)
        {
            var (left, right) = (day, day);
            while (off.Contains(left.AddDays(-1)))
            {
                left = left.AddDays(-1);
            }

            while (off.Contains(right.AddDays(1)))
            {
                right = right.AddDays(1);
            }

            return Enumerable.Range(0, right.DayNumber - left.DayNumber + 1).Any(at => left.AddDays(at).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        }

        Assert.Equal(
            off.Where(BelongsToHoliday).Order(),
            SkippedDays.Between(first, last, calendar).SelectMany(static run => Enumerable.Range(0, run.Through.DayNumber - run.From.DayNumber + 1).Select(run.From.AddDays)));
    }

    private static CaseSum Sum(TimeLimit limit, DateTimeOffset? done, DateTimeOffset asOf, out string line, Language language = Language.Chinese)
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-7", (in RuleContext<Shop> c) =>
            c.Require(c.Term(limit, (Fact<DateTimeOffset>)Start).MetBy(Fact.From(done)), Shops.Nameless).With("openedAt", (Fact<DateTimeOffset>)Start).With("reportedAt", Fact.From(done))));
        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), asOf);
        var book = CaseBook.Of(run);
        var one = Assert.Single(book.Cases);
        line = new CaseText(book, language).Write(one)[1];
        return Assert.Single(one.Sums);
    }
}
