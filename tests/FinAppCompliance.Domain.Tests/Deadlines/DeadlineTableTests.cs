using System.Reflection;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Tests.Deadlines;

public sealed class DeadlineTableTests
{
    public static TheoryData<string> Ids { get; } = [.. DeadlineTable.All.Select(static line => line.Id)];

    [Fact]
    public void Every_id_names_one_line_and_every_line_has_an_id()
    {
        var ids = typeof(DeadlineIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);

        Assert.Equal(ids.Order(StringComparer.Ordinal), DeadlineTable.All.Select(static line => line.Id).Order(StringComparer.Ordinal));
        Assert.All(DeadlineTable.All, static line => Assert.Same(line, DeadlineTable.Get(line.Id)));
    }

    [Fact]
    public void An_unknown_id_is_refused_and_the_known_ones_are_named()
    {
        Assert.Contains("dsm-69-first", Assert.Throws<ArgumentException>(static () => DeadlineTable.Get("dsm-69")).Message, StringComparison.Ordinal);
        Assert.Contains("DSM-69", Assert.Throws<ArgumentException>(static () => DeadlineCitations.Get("DSM-1")).Message, StringComparison.Ordinal);
        Assert.Contains("dsm", Assert.Throws<ArgumentException>(static () => RegulatoryDocuments.Get("x")).Message, StringComparison.Ordinal);
        Assert.Null(DeadlineTable.Find(null));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_line_is_whole(string id)
    {
        var line = DeadlineTable.Get(id);

        Assert.NotEqual(Addressee.Unstated, line.Addressee);
        Assert.NotEqual(DeadlineStart.Unstated, line.Start);
        Assert.NotEqual(DeadlineStart.Unstated, line.ArisesFrom);
        Assert.True(line.Yearly is not null || line.Length.Amount > 0);
        Assert.Equal(line.Kind == LimitKind.Institution, line.Bounds is not null);
        Assert.True(line.Bounds is not { } bounds || bounds.Allow(line.Length.Amount));
        Assert.True(line.Form.Kind is null || line.Addressee.ToAuthority() is not null || line.Addressee == Addressee.CompetentAuthority);
        Assert.Equal(line.Citation, DeadlineCitations.Get(line.Citation.Requirement.Value));
        Assert.Equal(RegulatoryDocuments.Get(line.Citation.Document).EffectiveFrom, line.CommencesOn);
        Assert.NotEqual(line.LengthText.Zh, line.LengthText.En);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_institutions_number_is_held_to_its_bounds_and_the_laws_cannot_be_set(string id)
    {
        var line = DeadlineTable.Get(id);
        if (line.Bounds is not { } bounds)
        {
            Assert.Throws<InvalidOperationException>(() => line.WithOwn(1));
            return;
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => OwnDeadlines.Default.With(id, bounds.Least - 1));
        Assert.Equal(bounds.Least, OwnDeadlines.Default.With(id, bounds.Least).Apply(line).Length.Amount);
        Assert.Equal(bounds.Most, OwnDeadlines.Default.With(id, bounds.Least).With(id, bounds.Most).Apply(line).Length.Amount);
        Assert.Throws<ArgumentOutOfRangeException>(() => line.WithOwn(bounds.Most + 1));
    }

    [Fact]
    public void Hours_include_their_last_instant_and_days_their_last_day()
    {
        var start = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var hours = DeadlineTable.Get(DeadlineIds.DataFirst).DueFrom(start, ChineseWorkingCalendar.BuiltIn).Value;
        var days = DeadlineTable.Get(DeadlineIds.DataFinal).DueFrom(start, ChineseWorkingCalendar.BuiltIn).Value;

        Assert.True(hours.IsMetAt(start.AddHours(2)) && !hours.IsMetAt(start.AddHours(2).AddTicks(1)));
        Assert.Equal(new DateOnly(2026, 6, 8), days.LastDay);
        Assert.True(DeadlineTable.Get(DeadlineIds.SystemLaunch).DueFrom(start, ChineseWorkingCalendar.BuiltIn).IsUnknown);
        Assert.Equal((DeadlineClock.ElapsedTime, DeadlineClock.WorkingDays, DeadlineClock.CalendarTime, DeadlineClock.YearlyDay), (
            DeadlineTable.Get(DeadlineIds.DataFirst).Clock, DeadlineTable.Get(DeadlineIds.DataFinal).Clock,
            DeadlineTable.Get(DeadlineIds.NetworkSummary).Clock, DeadlineTable.Get(DeadlineIds.YearlyDataRisk).Clock));
    }

    [Theory]
    [InlineData(2025, 7, 15, 2025)]
    [InlineData(2025, 7, 16, 2026)]
    [InlineData(2026, 1, 15, 2026)]
    [InlineData(2026, 1, 16, 2026)]
    public void What_is_done_serves_the_nearest_day_of_the_year(int year, int month, int day, int expected) =>
        Assert.Equal(expected, new YearlyDay(1, 15).YearServedBy(new(year, month, day)));

    [Fact]
    public void A_day_that_some_years_lack_is_no_yearly_day() => Assert.Throws<ArgumentOutOfRangeException>(static () => new YearlyDay(2, 29));

    [Fact]
    public void What_binds_commercial_banks_binds_banks_and_never_insurers()
    {
        Assert.All(Enum.GetValues<InstitutionKind>(), static kind =>
        {
            Fact<InstitutionKind> known = kind;
            Assert.True(InstitutionScope.Every.Includes(known).IsTrue);
            Assert.True((!InstitutionScope.CommercialBanks.Includes(known) | InstitutionScope.Banking.Includes(known)).IsTrue);
            Assert.False((InstitutionScope.Banking.Includes(known) & known.IsInsurance()).IsTrue);
        });
        Assert.True(InstitutionScope.Banking.Includes(Fact<InstitutionKind>.Unknown).IsUnknown);
        Assert.True(InstitutionScope.Banking.Includes(InstitutionKind.PolicyBank).IsTrue);
        Assert.True(InstitutionScope.CommercialBanks.Includes(InstitutionKind.PolicyBank).IsFalse);
    }
}
