using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests.Cases;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Facts;

public sealed class CaseFactSourceTests
{
    private readonly CaseExample _example = new();

    private readonly CaseRegister<RightsRequest> _requests;

    private readonly CaseRegister<ComplaintCase> _complaints;

    private readonly CaseRegister<IncidentCase> _incidents;

    private readonly InMemoryAssessedApplications _applications = new();

    public CaseFactSourceTests()
    {
        _requests = _example.Register<RightsRequest>();
        _complaints = _example.Register<ComplaintCase>();
        _incidents = _example.Register<IncidentCase>();
        _applications.Record(new() { App = "mobile-bank", Application = FactBench.App });
    }

    [Fact]
    public async Task Cases_stand_under_the_application_of_the_register_and_name_no_person()
    {
        await _requests.OpenAsync(CaseExample.Request());
        await _complaints.OpenAsync(CaseExample.Complaint());
        await _requests.OpenAsync(CaseExample.Request() with { Id = "r-2", App = "another-app" });

        var records = (await CollectAsync(Start)).Records;

        Assert.Equal([("c-1", "app"), ("r-1", "app"), ("r-2", "another-app")], records.Select(static record => (record.Id, record.ParentId)).Order());
        Assert.DoesNotContain(Me.ToString(), string.Concat(records), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_later_is_not_known_yet()
    {
        await _complaints.OpenAsync(CaseExample.Complaint());
        _example.Clock.Advance(TimeSpan.FromDays(2));
        await _complaints.RecordAsync("c-1", CaseStep.Decided("clerk", RequestResult.Fulfilled));
        await _complaints.RecordAsync("c-1", CaseStep.Answered("clerk", _example.Letter()));

        Assert.Empty((await CollectAsync(Start.AddTicks(-1))).Records);
        Assert.True(Assert.Single((await CollectAsync(Start.AddDays(2).AddTicks(-1))).Records.OfType<Complaint>()).HandledAt.IsAbsent);
        Assert.Equal(Start.AddDays(2), Assert.Single((await CollectAsync(Start.AddDays(2))).Records.OfType<Complaint>()).HandledAt.Value);
    }

    // Received on 2 March 2026; the fifteenth working day after it is 23 March.
    [Theory]
    [InlineData(23, RuleOutcome.NotYetDue)]
    [InlineData(24, RuleOutcome.Breached)]
    public async Task A_complaint_nobody_answered_breaches_article_16_after_its_last_day(int day, RuleOutcome expected)
    {
        await _complaints.OpenAsync(CaseExample.Complaint());
        await _requests.OpenAsync(CaseExample.Request());
        var asOf = new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.FromHours(8));

        var run = new RuleEvaluator([NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()]).Evaluate(
            FactSet.From([await CollectAsync(asOf), new FactBatch("inventory", [FactBench.App], [typeof(MobileApplication), typeof(Incident)])]), asOf);

        Assert.Equal(expected, run.OutcomeOf(RuleId.Parse("N99-16.5"), "app"));
        Assert.Equal(expected, run.OutcomeOf(RuleId.Parse("AUD-6.5"), "c-1"));
    }

    [Fact]
    public async Task A_report_that_was_sent_becomes_the_report_of_its_rule_and_telling_persons_does_not()
    {
        await _incidents.OpenAsync(Leak());
        _example.Clock.Advance(TimeSpan.FromHours(1));
        await ReportAsync(DeadlineIds.LeakOffice);
        await ReportAsync(DeadlineIds.LeakPersons);

        var records = (await CollectAsync(_example.Clock.GetUtcNow())).Records;
        var report = Assert.Single(records.OfType<RegulatorReport>());
        Assert.Equal((ReportKind.PersonalInformationIncident, "i-1", Start.AddHours(1)), (report.Kind.Value, report.Incident.Value.Id, report.SubmittedAt.Value));
        var incident = Assert.Single(records.OfType<Incident>());
        Assert.Equal(Start.AddHours(1), incident.PersonsNotifiedAt.Value);
        Assert.Equal(["app"], incident.Applications.Select(static application => application.Id));
    }

    [Fact]
    public async Task Every_report_to_an_authority_has_a_kind()
    {
        await _incidents.OpenAsync(Leak());
        string[] reports = [DeadlineIds.DataFirst, DeadlineIds.DataWritten, DeadlineIds.DataProgress, DeadlineIds.DataFinal, DeadlineIds.NetworkOffice, DeadlineIds.NetworkSummary, DeadlineIds.LeakRegulator];
        foreach (var rule in reports)
        {
            await ReportAsync(rule);
            _example.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            [ReportKind.DataIncidentFirst, ReportKind.DataIncidentWritten, ReportKind.DataIncidentProgress, ReportKind.DataIncidentFinal, ReportKind.NetworkIncident, ReportKind.NetworkIncidentSummary, ReportKind.PersonalInformationIncident],
            (await CollectAsync(_example.Clock.GetUtcNow())).Records.OfType<RegulatorReport>().Select(static report => report.Kind.Value));
    }

    [Fact]
    public async Task Incidents_are_never_claimed_to_be_all()
    {
        Assert.Equal([nameof(Complaint), nameof(SubjectRequest)], (await CollectAsync(Start)).CompleteKinds.Select(static kind => kind.Name).Order(StringComparer.Ordinal));
        Assert.Empty((await new CaseFactSource(_requests, _complaints, _incidents, _applications).CollectAsync(Start, default)).CompleteKinds);
    }

    [Fact]
    public async Task A_case_whose_id_no_rule_could_read_is_not_opened() =>
        Assert.Equal(CaseRefusal.Incomplete, (await Assert.ThrowsAsync<CaseRefusedException>(async () => await _requests.OpenAsync(CaseExample.Request() with { Id = "request 1" }))).Reason);

    private static IncidentCase Leak() => new()
    {
        Id = "i-1",
        App = "mobile-bank",
        Handler = "clerk",
        FirstFacts = new() { Kind = IncidentKind.DataLeak, OccurredAt = Start, DiscoveredAt = Start, HitsPersonalInformation = true, PersonsAffected = 10 },
    };

    private Task ReportAsync(string rule) => _incidents.RecordAsync("i-1", CaseStep.Reported("clerk", rule, _example.Letter(), [.. Enum.GetValues<ReportContent>()])).AsTask();

    private ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf) =>
        new CaseFactSource(_requests, _complaints, _incidents, _applications, holdsEveryCase: true).CollectAsync(asOf, default);
}
