using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Evidence;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Rectifications;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Tests.Rectifications;

public sealed class RectificationDeskTests
{
    private static readonly RectificationRecord Draft = new()
    {
        Id = "wt-1",
        Number = "WT-2025-001",
        Source = IssueSource.SelfCheck,
        Measure = "收回账号",
        ResponsibleUnit = new Ref<OrgUnit>("tech"),
        ResponsiblePerson = new Ref<Person>("lin"),
        DueOn = Inventory.Tests.Desk.Today.AddDays(30),
    };

    private readonly Recorder _trail = new();
    private readonly Desk _desk;
    private readonly RectificationDesk _rectifications;

    public RectificationDeskTests()
    {
        _desk = new(_trail);
        _rectifications = new(_desk.Register, _desk.Clock);
    }

    [Fact]
    public async Task A_rectification_goes_from_opening_to_closing_with_history_and_trail()
    {
        await PeopleAsync();
        Recorded(await _rectifications.OpenAsync(Draft, By("lin")));
        Recorded(await _rectifications.StartAsync("wt-1", By("lin")));
        Recorded(await _rectifications.PostponeAsync("wt-1", Desk.Today.AddDays(60), By("zhou")));
        Recorded(await _rectifications.StartAsync("wt-1", By("lin")));
        Recorded(await _rectifications.ContinueAsync("wt-1", By("lin")));
        _desk.Clock.Advance(TimeSpan.FromDays(10));
        Recorded(await _rectifications.SubmitAsync("wt-1", ["ev-1"], By("lin")));
        Recorded(await _rectifications.VerifyAsync("wt-1", VerificationVerdict.Returned, By("he")));
        Recorded(await _rectifications.SubmitAsync("wt-1", [], By("lin")));
        Recorded(await _rectifications.VerifyAsync("wt-1", VerificationVerdict.Passed, By("he")));
        var closed = Recorded(await _rectifications.CloseAsync("wt-1", By("zhou")));

        Assert.True(closed.IsClosed);
        Assert.Equal((Desk.Today, Desk.Today.AddDays(10)), (closed.OpenedOn.Value, closed.VerifiedOn.Value));
        var history = await _desk.Register.HistoryAsync("wt-1").ToListAsync();
        Assert.Equal(10, history.Count);
        Assert.Equal(closed.History, ((RectificationRecord)history[^1].After!).History);
        Assert.Equal(10, _trail.Events.Count(static one => one.Subject == "wt-1"));
        Assert.Equal("zhou", _trail.Events[^1].Actor);
        Assert.Equal(RectificationState.InProgress, Recorded(await _rectifications.ReopenAsync("wt-1", By("zhou"))).State.Value);
    }

    [Fact]
    public async Task A_refused_step_tells_all_reasons_and_changes_nothing()
    {
        await PeopleAsync();
        Recorded(await _rectifications.OpenAsync(Draft, By("lin")));

        var refused = await _rectifications.CloseAsync("wt-1", By("lin"));

        Assert.Equal(RegisterStatus.Refused, refused.Status);
        Assert.Equal(2, refused.Problems.Length);
        Assert.Equal(1, refused.Entry!.Revision);
        Assert.Equal(RegisterStatus.NotFound, (await _rectifications.StartAsync("nothing", By("lin"))).Status);
        Assert.Equal(RegisterStatus.Conflict, (await _rectifications.OpenAsync(Draft, By("lin"))).Status);
    }

    [Fact]
    public async Task Whoever_takes_a_step_and_what_it_names_is_in_the_register()
    {
        await _desk.ImportAsync(Desk.App());

        var refused = await _rectifications.OpenAsync(Draft with { EvidenceIds = ["ev-9"] }, By("stranger"));

        Assert.Equal(
            ["'stranger' (Person)", "'lin' (Person)", "'tech' (OrgUnit)", "'ev-9' (EvidenceRecord)"],
            refused.Problems.Select(static problem => problem.Message.En["the register holds no record ".Length..^"; add it first".Length]));
    }

    [Fact]
    public async Task Life_is_changed_by_steps_alone()
    {
        await PeopleAsync();
        var opened = Recorded(await _rectifications.OpenAsync(Draft, By("lin")));

        Refused(await _desk.Register.AddAsync(Draft with { Id = "wt-2" }, Desk.Note), "is opened as one");
        foreach (var bent in new[]
        {
            opened with { DueOn = Desk.Today.AddDays(31) }, opened with { State = RectificationState.Done }, opened with { Number = "WT-2025-009" },
            opened with { Verifier = new Ref<Person>("he") }, opened with { History = [] },
        })
        {
            Refused(await _desk.Register.ChangeAsync(bent, 1, Desk.Note), "change only through its steps");
        }

        Refused(await _desk.Register.RemoveAsync("wt-1", 1, Desk.Note), "never removed");
        Assert.True((await _desk.Register.ChangeAsync(opened with { Cause = "交接遗漏" }, 1, Desk.Note)).IsRecorded);
        var report = await _desk.Import.RunAsync([opened with { State = RectificationState.Done, Cause = "另一原因" }], ImportMode.Replace, Desk.Note);
        Assert.Empty(report.Problems);
        var kept = (RectificationRecord)(await _desk.Register.FindAsync("wt-1"))!.Record;
        Assert.Equal((RectificationState.NotStarted, "另一原因"), (kept.State.Value, kept.Cause.Value));
    }

    [Fact]
    public async Task An_imported_record_that_contradicts_itself_is_refused()
    {
        await PeopleAsync();
        var report = await _desk.Import.RunAsync([Draft with { State = RectificationState.Done }], ImportMode.Replace, Desk.Note);

        Assert.Contains(report.Problems, static problem => problem.Message.En.Contains("closed without a verification", StringComparison.Ordinal));
        Assert.Null(await _desk.Register.FindAsync("wt-1"));
    }

    [Theory]
    [InlineData("he", "he", true)]
    [InlineData("he", "HE", true)]
    [InlineData("he", "lin", false)]
    [InlineData("lin", "lin", false)]
    public async Task A_dispute_is_entered_by_the_second_person(string confirmedBy, string enteredBy, bool isRecorded)
    {
        await PeopleAsync();
        var dispute = new FindingDispute
        {
            Id = "yy-1",
            Rule = "N99-08.5",
            SubjectId = "app-1",
            Reason = "已过户",
            EvidenceIds = ["ev-1"],
            RaisedBy = new Ref<Person>("lin"),
            RaisedOn = Desk.Today,
            ConfirmedBy = new Ref<Person>(confirmedBy),
            ConfirmedOn = Desk.Today,
        };

        Assert.Equal(isRecorded, (await _desk.Register.AddAsync(dispute, By(enteredBy))).IsRecorded);
    }

    private static ChangeNote By(string person) => new(person, "按整改计划");

    private static RectificationRecord Recorded(RegisterResult result)
    {
        Assert.True(result.IsRecorded, string.Join("; ", result.Problems.Select(static problem => problem.Message.En)));
        return (RectificationRecord)result.Entry!.Record;
    }

    private static void Refused(RegisterResult result, string why)
    {
        Assert.Equal(RegisterStatus.Refused, result.Status);
        Assert.Contains(why, Assert.Single(result.Problems).Message.En, StringComparison.Ordinal);
    }

    private Task PeopleAsync() => _desk.ImportAsync(
        new OrgUnit { Id = "tech", Name = "科技部" },
        new Person { Id = "lin", Name = "林知远" },
        new Person { Id = "he", Name = "何川" },
        new Person { Id = "zhou", Name = "周宁" },
        new EvidenceRecord { Id = "ev-1" });

    private sealed class Recorder : IAuditRecorder
    {
        public List<AuditEntry> Events { get; } = [];

        public ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Events.Add(entry);
            return ValueTask.CompletedTask;
        }
    }
}
