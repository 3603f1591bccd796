using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Privacy.Transitions;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Privacy;

/// <summary>What holds of consents in a database that several processes share and somebody may tamper with.</summary>
public abstract class PrivacyDatabaseCases : IAsyncLifetime
{
    private static readonly string[] Tables = ["privacy_notice", "privacy_person", "privacy_event", "privacy_message", "privacy_case", "privacy_told"];

    private IStoreSource _source = null!;
    private StoreHandle _one = null!;
    private StoreHandle _two = null!;

    public async Task InitializeAsync()
    {
        _source = await CreateSourceAsync();
        (_one, _two) = (_source.Open(), _source.Open());
        foreach (var node in (StoreHandle[])[_one, _two])
        {
            ((InMemoryPersonSource)node.Get<IPersonSource>()).Record(Example.Me, PersonStanding.FourteenOrOlder);
        }
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        await _source.DisposeAsync();
    }

    [StoreFact]
    public async Task A_withdrawal_on_one_node_denies_on_the_other_at_once()
    {
        var (one, two) = (_one.Get<ConsentRegister>(), _two.Get<ConsentRegister>());
        await one.Notices.PublishAsync(Example.Draft().Seal());
        for (var round = 0; round < 5; round++)
        {
            var plan = await one.PlanAsync(Example.Me, [Example.FaceLogin], AskOccasion.PersonAsked);
            await one.GiveAsync(Example.Me, Assert.Single(plan.OneByOne), Example.Agree);
            Assert.True((await two.CheckAsync(Example.Me, Example.FaceLogin)).Permits);
            await two.WithdrawAsync(Example.Me, Example.FaceLogin);
            Assert.False((await one.CheckAsync(Example.Me, Example.FaceLogin)).Permits);
        }
    }

    [StoreFact]
    public async Task A_statement_that_would_change_the_past_changes_nothing()
    {
        await FillAsync();
        await Probe.AssertNothingChangesAsync(Tables, Statements());
    }

    [StoreFact]
    public async Task Content_that_was_changed_behind_the_triggers_is_refused_loudly()
    {
        await FillAsync();
        await DropGuardsAsync();
        await Probe.ExecuteAsync($"UPDATE privacy_notice SET content = {Probe.Bytes("{}")}");
        await Assert.ThrowsAsync<FormatException>(async () => await _one.Get<INoticeStore>().LoadAfterAsync("mobile-bank", 0, default));
        foreach (var body in (string[])["{}", "null", "[", "{\"id\":\"a\",\"later\":1}"])
        {
            await Probe.ExecuteAsync($"UPDATE privacy_event SET body = {Probe.Bytes(body)}");
            await Assert.ThrowsAsync<InvalidDataException>(async () => await _one.Get<IConsentStore>().LoadAsync(Example.Me, default));
            Assert.False((await _one.Get<ConsentRegister>().CheckAsync(Example.Me, Example.FaceLogin)).Permits);
        }
    }

    [StoreFact]
    public async Task A_history_is_one_look_up_by_its_key()
    {
        await FillAsync();
        var plan = await Probe.RowsAsync($"{Explain} SELECT stamp, body FROM privacy_event WHERE tenant = 'default' AND person = '{Example.Me}' ORDER BY place");
        Assert.True(IsLookUp(plan), string.Join(Environment.NewLine, plan));
    }

    [StoreFact]
    public async Task One_reading_tells_what_the_stores_tell_one_after_the_other()
    {
        var (notices, consents) = (_one.Get<INoticeStore>(), _one.Get<IConsentStore>());
        var reader = (IConsentReader)_two.Get<IConsentStore>();
        await AssertSameAsync(0);
        await FillAsync();
        await _one.Get<ConsentRegister>().Notices.PublishAsync(Example.Draft(version: 3).Seal());
        await notices.AddAsync((Example.Draft() with { App = "other-app", Purposes = [.. Example.Draft().Purposes.Select(static purpose => purpose with { Id = PurposeId.Parse($"other-app/{purpose.Id.Name}") })] }).Seal(), default);
        foreach (var known in (int[])[0, 1, 2, 3])
        {
            await AssertSameAsync(known);
        }

        await notices.RecordEndAsync("mobile-bank", Example.Start.AddDays(9), default);
        await notices.RecordEndAsync("other-app", Example.Start.AddDays(1), default);
        await AssertSameAsync(1);

        async Task AssertSameAsync(int version)
        {
            var reading = await reader.ReadAsync(Example.Me, "mobile-bank", version, null, default);
            var history = await consents.LoadAsync(Example.Me, default);
            Assert.Equal((history.Person, history.Stamp), (reading.History.Person, reading.History.Stamp));
            Assert.Equal(history.Events, reading.History.Events);
            Assert.Equal(await notices.LoadAfterAsync("mobile-bank", version, default), reading.Notices);
            Assert.Equal(await notices.FindEndAsync("mobile-bank", default), reading.ServiceEnd);
        }
    }

    [StoreFact]
    public async Task A_reading_for_one_purpose_holds_its_events_and_the_last_of_all()
    {
        await FillAsync();
        var consents = _one.Get<IConsentStore>();
        var reader = (IConsentReader)consents;
        var filled = await consents.LoadAsync(Example.Me, default);
        var (other, elsewhere) = (PurposeId.Parse("mobile-bank/other"), PurposeId.Parse($"other-app/{Example.FaceLogin.Name}"));
        var template = filled.Events[^1];

        // What comes last by place is not what comes last by time, and neither is of the purpose.
        ConsentEvent[] events =
        [
            template with { Id = "e", Purpose = elsewhere, At = template.At.AddTicks(1) },
            template with { Id = "l", Purpose = other, At = template.At.AddDays(1).AddTicks(7) },
            template with { Id = "p", Purpose = other, At = template.At.AddTicks(2) },
        ];
        Assert.True(await consents.AppendAsync(new(Example.Me, filled.Stamp, events, []), default));
        var whole = await consents.LoadAsync(Example.Me, default);
        var reading = (await reader.ReadAsync(Example.Me, "mobile-bank", 0, Example.FaceLogin, default)).History;
        Assert.Equal([.. filled.Events.Select(static occurred => occurred.Id), "p", "l"], reading.Events.Select(static occurred => occurred.Id));
        Assert.Equal((whole.Stamp, whole.Events[^1]), (reading.Stamp, reading.Events[^1]));
        Assert.Equal(["e", "p", "l"], (await reader.ReadAsync(Example.Me, "other-app", 0, elsewhere, default)).History.Events.Select(static occurred => occurred.Id));
        Assert.Equal(["p", "l"], (await reader.ReadAsync(Example.Me, "mobile-bank", 0, PurposeId.Parse("mobile-bank/never"), default)).History.Events.Select(static occurred => occurred.Id));
    }

    [StoreFact]
    public void A_reader_covers_the_notices_of_its_own_database_only()
    {
        var reader = (IConsentReader)_one.Get<IConsentStore>();
        Assert.True(reader.Covers(_one.Get<INoticeStore>()));
        Assert.False(reader.Covers(_two.Get<INoticeStore>()));
    }

    protected abstract Task<IStoreSource> CreateSourceAsync();

    protected abstract DatabaseProbe Probe { get; }

    protected abstract IEnumerable<string> MoreStatements();

    protected abstract Task DropGuardsAsync();

    protected abstract string Explain { get; }

    protected abstract bool IsLookUp(IReadOnlyList<string> plan);

    private async Task FillAsync()
    {
        var register = _one.Get<ConsentRegister>();
        await register.Notices.PublishAsync(Example.Draft().Seal());
        var plan = await register.PlanAsync(Example.Me, [Example.FaceLogin], AskOccasion.PersonAsked);
        await register.GiveAsync(Example.Me, Assert.Single(plan.OneByOne), Example.Agree);
        var consents = _one.Get<IConsentStore>();
        var history = await consents.LoadAsync(Example.Me, default);
        var withdrawn = history.Events[^1] with { Id = "w", Kind = ConsentEventKind.Withdrawn, Gesture = ConsentGesture.None, At = history.Events[^1].At.AddTicks(1) };
        var message = new WithdrawalMessage("m", Example.Me, Example.FaceLogin, "r", withdrawn.At);
        Assert.True(await consents.AppendAsync(new(Example.Me, history.Stamp, [withdrawn], [message]), default));
        await consents.AcknowledgeAsync("m", withdrawn.At, default);
        await _one.Get<ICaseStore<RightsRequest>>().SaveAsync(
            new() { Id = "r", App = "mobile-bank", Handler = "h", Person = Example.Me, ReceivedAt = Example.Start, Right = RightKind.Port, Requester = Requester.Person }, -1, default);
        await _one.Get<ITransitionStore>().RecordToldAsync("t", Example.Me, new("mail", "M", Example.Start), default);
    }

    private IEnumerable<string> Statements() =>
    [
        .. Tables.Select(static table => $"DELETE FROM {table}"),
        "UPDATE privacy_notice SET hash = 'x'",
        "UPDATE privacy_event SET kind = 'Given'",
        $"UPDATE privacy_event SET body = {Probe.Bytes("{}")}",
        "UPDATE privacy_person SET stamp = 0",
        "UPDATE privacy_message SET acknowledged_us = NULL",
        $"UPDATE privacy_message SET body = {Probe.Bytes("{}")}",
        $"UPDATE privacy_case SET body = {Probe.Bytes("{}")}",
        $"UPDATE privacy_told SET body = {Probe.Bytes("{}")}",
        .. MoreStatements(),
    ];
}
