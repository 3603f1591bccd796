using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Tests.Clocks;

/// <summary>The clocks and citations of this package are those of the table of deadlines, member by member.</summary>
public sealed class TableAgreementTests
{
    [Fact]
    public void Every_clock_is_a_line_of_the_table() => Assert.All(new ClockTable().Rules, static rule =>
    {
        var line = DeadlineTable.Get(rule.Id);
        Assert.Equal((line.Duty, line.Addressee, line.Length, line.Start, line.Kind, line.Citation), (rule.Duty, rule.Addressee, rule.Limit, rule.From, rule.Kind, rule.Citation));
        Assert.Equal(line.Basis, rule.Basis);
    });

    [Fact]
    public void What_both_cite_is_the_same()
    {
        var shared = PrivacyCitations.All.Where(static place => DeadlineCitations.Find(place.Requirement.Value) is not null).ToList();

        Assert.True(shared.Count >= 12, $"{shared.Count} places");
        Assert.All(shared, static place => Assert.Equal(DeadlineCitations.Get(place.Requirement.Value), place));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(72, true)]
    [InlineData(73, false)]
    public void The_hours_of_at_once_have_the_bounds_of_the_table(int hours, bool isAllowed)
    {
        var options = new ClockOptions { AtOnceHours = hours };
        if (isAllowed)
        {
            Assert.Equal(hours, new ClockTable(options).Get(DeadlineIds.LeakPersons).Limit.Amount);
            return;
        }

        Assert.Contains("AtOnceHours", Assert.Throws<ArgumentException>(() => new ClockTable(options)).Message, StringComparison.Ordinal);
    }
}
