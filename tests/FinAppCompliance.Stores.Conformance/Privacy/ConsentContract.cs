using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Privacy;

public abstract class ConsentContract : StoreContract
{
    private IConsentStore Consents => Stores.Get<IConsentStore>();

    [StoreFact]
    public async Task Events_read_back_exactly_and_in_order()
    {
        ConsentEvent[] events =
        [
            Event("a", ConsentEventKind.Asked) with { PromptId = "p", ValidUntil = Example.Start.AddTicks(7), Form = ConsentForm.Separate },
            Event("b", ConsentEventKind.Given, ticks: 1) with
            {
                Gesture = ConsentGesture.Button, Form = ConsentForm.Separate, PromptId = "p", Screen = "画面\u0001@1", AppVersion = "2.0", Guardian = Example.Mother,
                CarriedFrom = PurposeId.Parse("other-app/marketing"),
            },
            Event("c", ConsentEventKind.Withdrawn, ticks: 2),
        ];
        Assert.True(await Consents.AppendAsync(new(Example.Me, 0, events[..2], []), default));
        Assert.True(await Consents.AppendAsync(new(Example.Me, 1, events[2..], []), default));
        var history = await Consents.LoadAsync(Example.Me, default);
        Assert.Equal((Example.Me, 2L), (history.Person, history.Stamp));
        Assert.Equal(events, history.Events);
    }

    [StoreFact]
    public async Task A_person_without_events_has_an_empty_history()
    {
        await Consents.AppendAsync(new(Example.Mother, 0, [Event("a", ConsentEventKind.Refused) with { Person = Example.Mother }], []), default);
        var history = await Consents.LoadAsync(Example.Me, default);
        Assert.Equal((0L, 0), (history.Stamp, history.Events.Count));
    }

    [StoreFact]
    public async Task A_step_decided_on_an_older_history_adds_nothing()
    {
        Assert.True(await Consents.AppendAsync(new(Example.Me, 0, [Event("a", ConsentEventKind.Refused)], []), default));
        Assert.False(await Consents.AppendAsync(new(Example.Me, 0, [Event("b", ConsentEventKind.Refused, 1)], [Message("m")]), default));
        Assert.False(await Consents.AppendAsync(new(Example.Me, 2, [Event("b", ConsentEventKind.Refused, 1)], [Message("m")]), default));
        Assert.Equal(["a"], (await Consents.LoadAsync(Example.Me, default)).Events.Select(static one => one.Id));
        Assert.Empty(await Consents.PendingAsync(10, default));
    }

    [StoreFact]
    public async Task Of_many_that_decide_on_one_history_one_wins()
    {
        for (var stamp = 0; stamp < 3; stamp++)
        {
            var at = stamp;
            var wins = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
                async () => await Consents.AppendAsync(new(Example.Me, at, [Event($"{at}-{i}", ConsentEventKind.Refused, at)], []), default))));
            Assert.Single(wins, static won => won);
        }

        Assert.Equal(3, (await Consents.LoadAsync(Example.Me, default)).Events.Count);
    }

    [StoreFact]
    public async Task Messages_wait_oldest_first_until_they_are_acknowledged()
    {
        await Consents.AppendAsync(new(Example.Me, 0, [Event("a", ConsentEventKind.Withdrawn)], [Message("m1", 1), Message("m2", 2), Message("m3", 3)]), default);
        Assert.Equal([Message("m1", 1), Message("m2", 2)], await Consents.PendingAsync(2, default));
        await Consents.AcknowledgeAsync("m2", Example.Start, default);
        await Consents.AcknowledgeAsync("m2", Example.Start.AddDays(1), default);
        await Consents.AcknowledgeAsync("unknown", Example.Start, default);
        Assert.Equal([Message("m1", 1), Message("m3", 3)], await Consents.PendingAsync(10, default));
    }

    [StoreFact]
    public async Task Persons_of_an_application_are_listed_once()
    {
        await Consents.AppendAsync(new(Example.Me, 0, [Event("a", ConsentEventKind.Refused), Event("b", ConsentEventKind.Refused, 1)], []), default);
        await Consents.AppendAsync(new(Example.Mother, 0, [Event("a", ConsentEventKind.Refused) with { Person = Example.Mother }], []), default);
        var elsewhere = Example.Key.Of("customer-3");
        await Consents.AppendAsync(new(elsewhere, 0, [Event("a", ConsentEventKind.Refused) with { Person = elsewhere, Purpose = PurposeId.Parse("other/tips") }], []), default);
        Assert.Equal(new HashSet<PersonPseudonym> { Example.Me, Example.Mother }, [.. await Consents.ListPersonsAsync("mobile-bank", default).ToListAsync()]);
        Assert.Equal([elsewhere], await Consents.ListPersonsAsync("other", default).ToListAsync());
        Assert.Empty(await Consents.ListPersonsAsync("none", default).ToListAsync());
    }

    private static ConsentEvent Event(string id, ConsentEventKind kind, int ticks = 0) => new()
    {
        Id = id,
        Person = Example.Me,
        Purpose = Example.Marketing,
        Kind = kind,
        At = Example.Start.AddTicks(ticks),
        NoticeVersion = 1,
        NoticeHash = "sha256:00",
    };

    private static WithdrawalMessage Message(string id, int minutes = 0) => new(id, Example.Me, Example.Marketing, "example-insurer", Example.Start.AddMinutes(minutes));
}
