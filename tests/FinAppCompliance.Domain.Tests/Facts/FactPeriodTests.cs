using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class FactPeriodTests
{
    private static readonly DateOnly Origin = new(2025, 1, 1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void A_period_holds_its_first_day_and_not_its_end(int day, bool covered) =>
        Assert.Equal(covered, new FactPeriod(Origin, Origin.AddDays(10)).Covers(Origin.AddDays(day)).IsTrue);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_period_through_a_last_day_holds_that_day_and_not_the_next(int day, bool covered) =>
        Assert.Equal(covered, FactPeriod.Through(Origin, Origin.AddDays(10)).Covers(Origin.AddDays(day)).IsTrue);

    [Fact]
    public void A_last_day_keeps_what_is_not_recorded_and_the_end_of_the_calendar_is_no_end()
    {
        Assert.Equal(default, FactPeriod.Through(default, default));
        Assert.Equal(new FactPeriod(Fact<DateOnly>.Absent, Fact<DateOnly>.Absent), FactPeriod.Through(Fact<DateOnly>.Absent, Fact<DateOnly>.Absent));
        Assert.True(FactPeriod.Through(Origin, DateOnly.MaxValue).Covers(DateOnly.MaxValue).IsTrue);
        Assert.True(FactPeriod.Through(Origin, DateOnly.MaxValue.AddDays(-1)).Covers(DateOnly.MaxValue).IsFalse);
    }

    [Fact]
    public void A_last_day_before_the_first_leaves_no_day() =>
        Assert.True(FactPeriod.Through(Origin, Origin.AddDays(-1)).Covers(Origin).IsFalse);

    [Property(MaxTest = 300)]
    public bool Two_known_periods_overlap_when_some_day_lies_in_both(byte a, byte b, byte c, byte d)
    {
        var (left, right) = (Period(a, b), Period(c, d));
        var shared = Enumerable.Range(0, 16).Any(i => left.Covers(Origin.AddDays(i)).IsTrue && right.Covers(Origin.AddDays(i)).IsTrue);
        return left.Overlaps(right).IsTrue == shared && right.Overlaps(left).IsTrue == shared;
    }

    [Fact]
    public void An_absent_end_means_without_end() =>
        Assert.True(new FactPeriod(Origin, Fact<DateOnly>.Absent).Covers(DateOnly.MaxValue).IsTrue);

    [Fact]
    public void An_unknown_end_leaves_open_what_the_beginning_does_not_exclude()
    {
        var period = new FactPeriod(Origin, Fact<DateOnly>.Unknown);

        Assert.True(period.Covers(Origin).IsUnknown);
        Assert.True(period.Covers(Origin.AddDays(-1)).IsFalse);
        Assert.True(default(FactPeriod).Covers(Origin).IsUnknown);
    }

    public static TheoryData<Type> KindsWithPeriods =>
        [.. typeof(RegisterRecord).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(RegisterRecord)) && PeriodOf(type) is not null)];

    [Theory]
    [MemberData(nameof(KindsWithPeriods))]
    public void Every_period_of_a_record_holds_on_its_last_day_and_not_on_the_next(Type kind)
    {
        var record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
        kind.GetProperties().Single(static member => member.Name.EndsWith("Through", StringComparison.Ordinal)).SetValue(record, (Fact<DateOnly>)Origin);
        kind.GetProperties().Single(static member => member.Name.EndsWith("From", StringComparison.Ordinal)).SetValue(record, (Fact<DateOnly>)Origin);

        var period = (FactPeriod)PeriodOf(kind)!.GetValue(record)!;

        Assert.Equal([false, true, false], new[] { -1, 0, 1 }.Select(day => period.Covers(Origin.AddDays(day)).IsTrue));
    }

    private static System.Reflection.PropertyInfo? PeriodOf(Type kind) => kind.GetProperties().SingleOrDefault(static member => member.PropertyType == typeof(FactPeriod));

    private static FactPeriod Period(byte from, byte until) => new(Origin.AddDays(from % 12), Origin.AddDays(until % 12));
}
