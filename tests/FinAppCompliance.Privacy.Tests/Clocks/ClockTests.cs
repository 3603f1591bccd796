using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Clocks;

public sealed class ClockTests
{
    private static readonly ClockTable Table = new();

    public static TheoryData<string> Rules { get; } = [.. Table.Rules.Where(static rule => rule.From != DeadlineStart.PlannedDay).Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_clock_turns_at_its_last_moment_and_not_before(string id)
    {
        var open = Running(Table.Get(id));
        var due = open.Due.Value;
        var last = due.IncludesEnd ? due.End : due.End.AddTicks(-1);

        Assert.Equal(ClockState.Running, open.StateAt(last.AddTicks(-1)));
        Assert.Equal(ClockState.Running, open.StateAt(last));
        Assert.Equal(ClockState.Overdue, open.StateAt(last.AddTicks(1)));
        Assert.Equal(ClockState.Met, (open with { MetAt = last }).StateAt(last.AddYears(1)));
        Assert.Equal(ClockState.MetLate, (open with { MetAt = last.AddTicks(1) }).StateAt(last.AddYears(1)));
    }

    [Theory]
    [InlineData("dsm-69-first", "2026-03-02T03:00:00+00:00")]
    [InlineData("dsm-69-written", "2026-03-03T01:00:00+00:00")]
    [InlineData("dsm-69-progress", "2026-03-02T03:00:00+00:00")]
    [InlineData("dsm-69-final", "2026-03-09T16:00:00+00:00")]
    [InlineData("cir-4a-protection", "2026-03-02T02:00:00+00:00")]
    [InlineData("cir-4a-police", "2026-03-02T02:00:00+00:00")]
    [InlineData("cir-4a-office", "2026-03-02T05:00:00+00:00")]
    [InlineData("cir-8-summary", "2026-04-01T16:00:00+00:00")]
    [InlineData("pipl-57-persons", "2026-03-03T01:00:00+00:00")]
    [InlineData("pbi-1-brief", "2026-03-02T01:30:00+00:00")]
    [InlineData("pbi-1-report", "2026-03-02T03:00:00+00:00")]
    [InlineData("aud-6.3-request", "2026-03-23T16:00:00+00:00")]
    [InlineData("aud-6.5-complaint", "2026-03-23T16:00:00+00:00")]
    [InlineData("con-cmp-decision", "2026-03-17T16:00:00+00:00")]
    [InlineData("con-cmp-complex", "2026-04-01T16:00:00+00:00")]
    public void Each_number_is_the_one_of_its_rule(string id, string end) =>
        Assert.Equal(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture), Running(Table.Get(id)).Due.Value.End);

    [Fact]
    public void What_was_done_later_does_not_count_before()
    {
        var clock = Running(Table.Get("dsm-69-first")) with { MetAt = Start.AddHours(1) };

        Assert.Equal(ClockState.Running, clock.StateAt(Start.AddMinutes(59)));
        Assert.Equal(ClockState.Met, clock.StateAt(Start.AddHours(1)));
    }

    [Fact]
    public void A_missing_start_is_never_met_and_a_bound_can_show_that_it_is_late()
    {
        var rule = Table.Get("dsm-69-first");
        var clock = new Clock { CaseId = "i", Rule = rule, MetAt = Start.AddHours(1) };
        var bound = rule.Limit.From(Start, ChineseWorkingCalendar.BuiltIn);

        Assert.Equal(ClockState.Undetermined, clock.StateAt(Start.AddHours(9)));
        Assert.Equal(ClockState.Undetermined, (clock with { DueAtLatest = bound }).StateAt(Start.AddHours(9)));
        Assert.Equal(ClockState.MetLate, (clock with { DueAtLatest = bound, MetAt = Start.AddHours(3) }).StateAt(Start.AddHours(9)));
        Assert.Equal(ClockState.Undetermined, (clock with { DueAtLatest = bound, MetAt = Fact<DateTimeOffset>.Absent }).StateAt(Start.AddHours(2)));
        Assert.Equal(ClockState.Overdue, (clock with { DueAtLatest = bound, MetAt = Fact<DateTimeOffset>.Absent }).StateAt(Start.AddHours(2).AddTicks(1)));
    }

    [Fact]
    public void Whether_it_was_done_may_be_unknown_and_then_it_is_neither_met_nor_overdue()
    {
        var clock = Running(Table.Get("dsm-69-first")) with { MetAt = Fact<DateTimeOffset>.Unknown };

        Assert.Equal(ClockState.Running, clock.StateAt(Start));
        Assert.Equal(ClockState.Undetermined, clock.StateAt(Start.AddHours(3)));
    }

    [Fact]
    public void A_year_without_calendar_leaves_working_days_undetermined()
    {
        var rule = Table.Get("aud-6.5-complaint");
        var clock = new Clock { CaseId = "c", Rule = rule, StartedAt = Start.AddYears(10), Due = rule.Limit.From(Start.AddYears(10), ChineseWorkingCalendar.BuiltIn) };

        Assert.Equal(ClockState.Undetermined, clock.StateAt(Start.AddYears(20)));
    }

    [Fact]
    public void Numbers_of_the_institution_are_never_shown_as_law()
    {
        Assert.All(Table.Rules, static rule => Assert.Equal(rule.Kind == LimitKind.Institution, rule.Basis.En.Contains("institution", StringComparison.Ordinal)));
        Assert.All(Table.Rules.Where(static rule => (rule.Citation.Source & SourceMarks.Unverified) != 0), static rule => Assert.Contains("unconfirmed", rule.Basis.En, StringComparison.Ordinal));
        Assert.Equal(
            ["aud-6.3-request", "con-cmp-complex", "con-cmp-decision", "gbt-35273-request", "pbi-1-brief", "pbi-1-report"],
            Table.Rules.Where(static rule => !rule.IsConfirmed).Select(static rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, 15, 24, 30)]
    [InlineData(16, 15, 24, 30)]
    [InlineData(15, -1, 24, 30)]
    [InlineData(15, 16, 24, 30)]
    [InlineData(15, 15, 0, 30)]
    [InlineData(15, 15, 73, 30)]
    [InlineData(15, 15, 24, 0)]
    [InlineData(15, 15, 24, 181)]
    public void A_number_out_of_bounds_is_refused(int request, int extension, int atOnce, int transition) => Assert.Throws<ArgumentException>(() => new ClockTable(new()
    {
        RequestWorkingDays = request,
        RequestExtensionWorkingDays = extension,
        AtOnceHours = atOnce,
        TransitionNoticeDays = transition,
    }));

    [Theory]
    [InlineData(1, 0, 1, 8)]
    [InlineData(15, 15, 72, 180)]
    public void The_bounds_themselves_are_allowed(int request, int extension, int atOnce, int transition)
    {
        var table = new ClockTable(new() { RequestWorkingDays = request, RequestExtensionWorkingDays = extension, AtOnceHours = atOnce, TransitionNoticeDays = transition });

        Assert.Equal(new TimeLimit(atOnce, TimeUnit.Hours), table.Get("pipl-57-persons").Limit);
        Assert.Equal(new TimeLimit(transition, TimeUnit.CalendarDays), table.Get("transition-notice").Limit);
        Assert.Equal(extension > 0, table.Get("request-answer").LongestExtension is not null);
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_named() =>
        Assert.Contains("'dsm-70'", Assert.Throws<ArgumentException>(static () => Table.Get("dsm-70")).Message, StringComparison.Ordinal);

    private static Clock Running(ClockRule rule) => new()
    {
        CaseId = "case",
        Rule = rule,
        StartedAt = Start,
        Due = rule.Limit.From(Start, ChineseWorkingCalendar.BuiltIn),
    };
}
