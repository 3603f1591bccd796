using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Tests.Cases;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Example;
using static FinAppCompliance.Privacy.Tests.Incidents.IncidentExample;

namespace FinAppCompliance.Privacy.Tests.Incidents;

public sealed class IncidentClockTests
{
    private static readonly FactList<ReportContent> Everything = [.. Enum.GetValues<ReportContent>()];

    private readonly CaseExample _example = new();

    [Fact]
    public void One_incident_opens_the_clocks_of_several_regulators() => Assert.Equal(
        [
            "dsm-69-first 2026-03-02T02:00", "dsm-69-written 2026-03-03T00:00", "cir-4a-office 2026-03-02T05:00", "pipl-57-authority 2026-03-03T01:00",
            "dsm-63-regulator 2026-03-03T01:00", "pipl-57-persons 2026-03-03T01:00",
        ],
        Ends(Case(Leak)));

    [Fact]
    public void The_gravest_opens_those_of_police_users_protection_department_and_central_bank() => Assert.Equal(
        [
            "dsm-69-first 2026-03-02T02:00", "dsm-69-written 2026-03-03T00:00", "dsm-69-police 2026-03-03T00:00", "dsm-69-users 2026-03-03T00:00",
            "cir-4a-protection 2026-03-02T02:00", "cir-4a-police 2026-03-02T02:00", "pipl-57-authority 2026-03-03T01:00", "dsm-63-regulator 2026-03-03T01:00",
            "pipl-57-persons 2026-03-03T01:00", "pbi-1-brief 2026-03-02T01:30", "pbi-1-report 2026-03-02T03:00",
        ],
        Ends(Case(Gravest)));

    [Fact]
    public void A_harmless_outage_opens_none() => Assert.Empty(Clocks(Case(Harmless)));

    [Fact]
    public void Where_nothing_is_known_every_clock_runs_as_possible()
    {
        var clocks = Clocks(Case(NothingKnown));

        Assert.Equal(12, clocks.Count);
        Assert.All(clocks, static clock => Assert.True(clock.IsPossibleOnly));
        Assert.All(clocks.Where(static clock => clock.Rule.From == DeadlineStart.Occurrence), static clock => Assert.Equal(ClockState.Undetermined, clock.StateAt(Start.AddMinutes(30))));
        Assert.All(clocks.Where(static clock => clock.Rule.From == DeadlineStart.Occurrence), static clock => Assert.Equal(ClockState.Overdue, clock.StateAt(Start.AddHours(24).AddTicks(1))));
    }

    [Fact]
    public void An_occurrence_that_is_said_to_be_none_is_missing_like_an_unknown_one()
    {
        var clocks = Clocks(Case(Leak with { OccurredAt = Fact<DateTimeOffset>.Absent }));

        Assert.Equal(ClockState.Undetermined, clocks[0].StateAt(Start.AddHours(2)));
        Assert.Equal(ClockState.Overdue, clocks[0].StateAt(Start.AddHours(2).AddTicks(1)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_rule_that_was_not_in_force_starts_no_clock(int ticks, bool inForce)
    {
        var discovered = ChinaStandardTime.StartOf(new(2025, 11, 1)).AddTicks(ticks);
        var clocks = Clocks(Case(Leak with { OccurredAt = discovered, DiscoveredAt = discovered }));

        Assert.Equal(inForce, clocks.Any(static clock => clock.Rule.Id == "cir-4a-office"));
        Assert.Contains(clocks, static clock => clock.Rule.Id == "dsm-69-first");
    }

    [Fact]
    public async Task Facts_that_become_known_stop_and_start_clocks()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(NothingKnown));
        var revised = await register.RecordAsync("i-1", CaseStep.FactsRevised("analyst", Harmless));

        Assert.Empty(register.ClocksOf(revised));
        Assert.NotEmpty(register.ClocksOf(await register.RecordAsync("i-1", CaseStep.FactsRevised("analyst", Leak))));
        Assert.Equal(CaseRefusal.ImpossibleTime, Try(register, "i-1", CaseStep.FactsRevised("analyst", Leak with { OccurredAt = Start.AddTicks(1) })));
        Assert.Equal(CaseRefusal.ImpossibleTime, Try(register, "i-1", CaseStep.FactsRevised("analyst", Leak with { PersonsAffected = -1 })));
    }

    [Fact]
    public async Task A_later_discovery_of_an_earlier_occurrence_makes_a_report_late()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Leak with { OccurredAt = Start }));
        _example.Clock.Advance(TimeSpan.FromHours(2));
        var sent = await ReportAsync(register, "dsm-69-first");
        var revised = await register.RecordAsync("i-1", CaseStep.FactsRevised("analyst", Leak));

        Assert.Equal(ClockState.Met, StateOf(register, sent, "dsm-69-first"));
        Assert.Equal(ClockState.MetLate, StateOf(register, revised, "dsm-69-first"));
    }

    [Fact]
    public async Task Progress_is_due_every_two_hours_until_handling_ends()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Gravest));
        await ReportAsync(register, "dsm-69-first");
        _example.Clock.Advance(TimeSpan.FromHours(2));
        await ReportAsync(register, "dsm-69-progress");
        _example.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromTicks(1));
        await ReportAsync(register, "dsm-69-progress");
        _example.Clock.Advance(TimeSpan.FromHours(1));
        var running = (await register.FindAsync("i-1"))!;
        var ended = await register.RecordAsync("i-1", CaseStep.HandlingEnded("duty-officer"));

        Assert.Equal([ClockState.Met, ClockState.MetLate, ClockState.Running], Progress(register, running));
        Assert.Equal([ClockState.Met, ClockState.MetLate, ClockState.Met], Progress(register, ended));
        Assert.Contains(register.ClocksOf(ended), static clock => clock.Rule.Id == "dsm-69-final");
    }

    [Fact]
    public async Task A_report_without_its_contents_does_not_count_as_sent()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Gravest));
        foreach (var rule in new ClockTable().Rules.Where(static rule => ReportChecklist.Of(rule).Count > 0))
        {
            ReportContent[] needed = [.. ReportChecklist.Of(rule)];
            Assert.All(needed, missing => Assert.Equal(CaseRefusal.ContentMissing, Try(register, "i-1", Report(rule.Id) with { Contents = [.. needed.Except([missing])] })));
            Assert.Equal(CaseRefusal.ContentMissing, Try(register, "i-1", Report(rule.Id) with { Contents = FactList<ReportContent>.Unknown }));
            Assert.Null(Try(register, "i-1", Report(rule.Id) with { Contents = [.. needed] }));
            Assert.NotNull(ReportChecklist.Cite(rule));
        }
    }

    [Fact]
    public async Task Sending_needs_evidence_a_known_rule_writing_where_asked_and_a_possible_time()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Leak));

        Assert.Equal(CaseRefusal.Incomplete, Try(register, "i-1", Report("dsm-69-first") with { Evidence = null }));
        Assert.Equal(CaseRefusal.Incomplete, Try(register, "i-1", Report("dsm-70-first")));
        Assert.Equal(CaseRefusal.Incomplete, Try(register, "i-1", Report("aud-6.3-request")));
        Assert.Equal(CaseRefusal.ConditionMissing, Try(register, "i-1", Report("dsm-69-written") with { Evidence = _example.Letter(isWritten: false) }));
        Assert.Equal(CaseRefusal.ImpossibleTime, Try(register, "i-1", Report("dsm-69-first") with { Evidence = new("call", "1", Start.AddTicks(1)) }));
        Assert.Equal(CaseRefusal.ImpossibleTime, Try(register, "i-1", Report("dsm-69-first") with { Evidence = new("call", "1", Occurred.AddTicks(-1)) }));
        Assert.Null(Try(register, "i-1", Report("dsm-69-first") with { Evidence = new("call", "1", Occurred) }));
    }

    [Fact]
    public async Task Persons_are_skipped_only_with_a_reason_and_the_approval_of_another_person()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Leak));

        Assert.Equal(CaseRefusal.Incomplete, Try(register, "i-1", CaseStep.SkippingPersonsProposed("analyst", Why) with { Reason = null }));
        var proposed = await register.RecordAsync("i-1", CaseStep.SkippingPersonsProposed("analyst", Why));
        Assert.Equal((CaseState.AwaitingApproval, ClockState.Running), (proposed.State, StateOf(register, proposed, "pipl-57-persons")));
        Assert.Equal(CaseRefusal.SamePerson, Try(register, "i-1", CaseStep.ApprovalGiven("analyst")));
        var skipped = await register.RecordAsync("i-1", CaseStep.ApprovalGiven("officer"));

        Assert.Equal(ClockState.Met, StateOf(register, skipped, "pipl-57-persons"));
        Assert.Equal(ClockState.Running, StateOf(register, skipped, "pipl-57-authority"));
        Assert.True(skipped.ToRecord().IsHarmAvoided.Value);
    }

    [Fact]
    public async Task A_file_with_an_open_clock_cannot_be_closed()
    {
        var register = _example.Register<IncidentCase>();
        await register.OpenAsync(Case(Leak));
        Assert.Equal(CaseRefusal.NotPossibleNow, Try(register, "i-1", CaseStep.FileClosed("duty-officer")));
        var file = await register.RecordAsync("i-1", CaseStep.HandlingEnded("duty-officer"));
        foreach (var rule in register.ClocksOf(file).Select(static clock => clock.Rule.Id).ToArray())
        {
            Assert.Equal(CaseRefusal.StillDue, Try(register, "i-1", CaseStep.FileClosed("duty-officer")));
            await ReportAsync(register, rule);
        }

        var closed = await register.RecordAsync("i-1", CaseStep.FileClosed("duty-officer"));

        Assert.Equal(CaseState.Closed, closed.State);
        Assert.Equal((Start, Start, IncidentGrade.Larger), (closed.ToRecord().EndedAt.Value, closed.ToRecord().PersonsNotifiedAt.Value, closed.ToRecord().NetworkGrade.Value));
        Assert.Empty(await register.OpenClocksAsync());
    }

    private static IReadOnlyList<Clock> Clocks(IncidentCase file) => file.Clocks(new(), ChineseWorkingCalendar.BuiltIn);

    private static IEnumerable<string> Ends(IncidentCase file) =>
        Clocks(file).Select(static clock => $"{clock.Rule.Id} {clock.Due.Value.End:yyyy-MM-dd'T'HH:mm}");

    private ClockState StateOf(CaseRegister<IncidentCase> register, IncidentCase file, string rule) =>
        Assert.Single(register.ClocksOf(file), clock => clock.Rule.Id == rule).StateAt(_example.Clock.GetUtcNow());

    private IEnumerable<ClockState> Progress(CaseRegister<IncidentCase> register, IncidentCase file) =>
        register.ClocksOf(file).Where(static clock => clock.Rule.Id == "dsm-69-progress").Select(clock => clock.StateAt(_example.Clock.GetUtcNow()));

    private CaseStep Report(string rule) => CaseStep.Reported("duty-officer", rule, _example.Letter(), Everything);

    private async Task<IncidentCase> ReportAsync(CaseRegister<IncidentCase> register, string rule) => await register.RecordAsync("i-1", Report(rule));
}
