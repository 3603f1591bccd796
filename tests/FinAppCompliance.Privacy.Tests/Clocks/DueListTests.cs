using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Clocks;

public sealed class DueListTests
{
    private static readonly ClockTable Table = new();

    [Property(MaxTest = 300)]
    public void The_list_is_what_a_naive_walk_over_every_minute_finds(byte[] codes, byte nowMinutes, byte ahead)
    {
        Clock[] clocks = [.. (codes ?? []).Select(Make)];
        var now = Start.AddMinutes(nowMinutes);
        var within = TimeSpan.FromMinutes(ahead);

        var list = DueList.Of(clocks, now, within).Entries.Select(static entry => entry.Clock).ToArray();

        Assert.Equal(clocks.Where(clock => IsListedNaively(clock, now, ahead)).Order(Comparer<Clock>.Create(ByText)), list);
    }

    [Fact]
    public void The_end_of_the_window_belongs_to_it()
    {
        var clock = Make(0);
        var left = clock.Due.Value.End - Start;

        Assert.Empty(DueList.Of([clock], Start, left - TimeSpan.FromTicks(1)).Entries);
        Assert.Equal(left, Assert.Single(DueList.Of([clock], Start, left).Entries).Left);
        Assert.Single(DueList.Of([clock], Start, left + TimeSpan.FromTicks(1)).Entries);
    }

    [Fact]
    public void A_window_into_the_past_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => DueList.Of([], Start, TimeSpan.FromTicks(-1)));

    [Fact]
    public void Undetermined_clocks_are_always_listed_and_come_last()
    {
        var unknown = Make(0) with { CaseId = "a", StartedAt = Fact<DateTimeOffset>.Unknown, Due = Fact<Deadline>.Unknown };

        var list = DueList.Of([unknown, Make(0)], Start, TimeSpan.FromDays(1));

        Assert.Equal([ClockState.Running, ClockState.Undetermined], list.Entries.Select(static entry => entry.State));
        Assert.Null(list.Entries[1].Left);
    }

    [Fact]
    public void The_text_says_when_what_and_whose_number_it_is()
    {
        var clock = Make(0) with { CaseId = "i-1", IsPossibleOnly = true };

        Assert.Equal(
            "2026-03-02T11:00:00+08:00 due (whether it applies is open) i-1 first report of the data incident: legal limit (DSM-69)\n",
            DueList.Of([clock], Start, TimeSpan.FromHours(2)).Render(Language.English));
    }

    [Fact]
    public void Findings_tell_breaches_from_questions_and_gaps()
    {
        var late = Make(0);
        var draft = Make(0) with { Rule = Table.Get("pbi-1-report") };
        var possible = late with { IsPossibleOnly = true };
        var unknown = late with { StartedAt = Fact<DateTimeOffset>.Unknown, Due = Fact<Deadline>.Unknown };
        var met = late with { MetAt = Start };

        var findings = ClockFindings.Of([late, draft, possible, unknown, met], Start.AddDays(1));

        Assert.Equal(
            [RuleOutcome.Breached, RuleOutcome.NeedsReview, RuleOutcome.NeedsReview, RuleOutcome.Undetermined],
            findings.Select(static finding => finding.Outcome));
        Assert.Equal("Occurrence", Assert.Single(findings[3].MissingFacts));
        Assert.Equal(LimitKind.Legal, findings[0].Limit!.Kind);
        Assert.Equal("DSM-69", Assert.Single(findings[0].Citations).Requirement.Value);
    }

    [Fact]
    public void A_holiday_year_that_is_missing_is_the_missing_fact()
    {
        var request = Cases.CaseExample.Request() with { ReceivedAt = new(2026, 12, 20, 2, 0, 0, TimeSpan.Zero) };
        var clock = Clock(request);

        Assert.True(clock.Due.IsUnknown);
        Assert.Equal(2027, clock.MissingYear);
        Assert.Equal("calendar 2027", Assert.Single(Assert.Single(ClockFindings.Of([clock], request.ReceivedAt.AddDays(40))).MissingFacts));
        Assert.Null(Clock(Cases.CaseExample.Request()).MissingYear);

        static Clock Clock(FinAppCompliance.Privacy.Rights.RightsRequest file) => file.Clocks(Table, ChineseWorkingCalendar.BuiltIn).Single(static clock => clock.Rule.Id == "aud-6.3-request");
    }

    [Fact]
    public void Nothing_is_found_while_there_is_time() => Assert.Empty(ClockFindings.Of([Make(0)], Start.AddHours(2)));

    private static Clock Make(byte code, int index = 0)
    {
        var rule = Table.Get(code % 2 == 0 ? "dsm-69-first" : "pbi-1-brief");
        var started = Start.AddMinutes(code / 3);
        return new()
        {
            CaseId = $"c{index % 3}",
            Rule = rule,
            Ordinal = index,
            StartedAt = code % 7 == 6 ? Fact<DateTimeOffset>.Unknown : started,
            Due = code % 7 == 6 ? Fact<Deadline>.Unknown : rule.Limit.From(started, ChineseWorkingCalendar.BuiltIn),
            MetAt = code % 5 == 4 ? started.AddMinutes(code) : Fact<DateTimeOffset>.Absent,
        };
    }

    private static bool IsListedNaively(Clock clock, DateTimeOffset now, int ahead)
    {
        if (clock.MetAt.HasValue && clock.MetAt.Value <= now)
        {
            return !clock.Due.HasValue;
        }

        if (!clock.Due.HasValue || clock.Due.Value.End < now)
        {
            return true;
        }

        return Enumerable.Range(0, ahead + 1).Any(minute => now.AddMinutes(minute) == clock.Due.Value.End);
    }

    private static int ByText(Clock left, Clock right) => string.CompareOrdinal(Key(left), Key(right));

    private static string Key(Clock clock) =>
        $"{(clock.Due.HasValue ? clock.Due.Value.End : DateTimeOffset.MaxValue).UtcTicks:D20} {clock.CaseId} {clock.Rule.Id} {clock.Ordinal:D9}";
}
