using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Disclosure;

public abstract class SaleSessionContract : StoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ISaleSessionStore Sessions => Stores.Get<ISaleSessionStore>();

    [StoreFact]
    public async Task A_session_reads_back_with_steps_holds_and_all_its_members()
    {
        var session = Session("s", steps: 3, holds: 2, revision: 7);
        Assert.True(await Sessions.AddAsync(session, default));
        await AssertStoredAsync(session);
        Assert.Null(await Sessions.FindAsync("S", default));
    }

    [StoreFact]
    public async Task A_session_is_added_once()
    {
        Assert.True(await Sessions.AddAsync(Session("s"), default));
        Assert.False(await Sessions.AddAsync(Session("s", steps: 2), default));
        await AssertStoredAsync(Session("s"));
    }

    [StoreFact]
    public async Task Steps_are_added_behind_those_that_are_kept()
    {
        await Sessions.AddAsync(Session("s", steps: 1, revision: 1), default);
        var longer = Session("s", steps: 3, holds: 1, revision: 2);
        Assert.True(await Sessions.ReplaceAsync(longer, 1, default));
        await AssertStoredAsync(longer);
        await Assert.ThrowsAsync<ArgumentException>(async () => await Sessions.ReplaceAsync(Session("s", steps: 1, revision: 3), 2, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Sessions.ReplaceAsync(Session("s", steps: 3, revision: 3, salt: "other"), 2, default));
        await AssertStoredAsync(longer);
    }

    [StoreFact]
    public async Task A_session_that_somebody_changed_meanwhile_is_not_replaced()
    {
        await Sessions.AddAsync(Session("s", revision: 1), default);
        Assert.False(await Sessions.ReplaceAsync(Session("s", steps: 1, revision: 3), 2, default));
        Assert.False(await Sessions.ReplaceAsync(Session("t", steps: 1, revision: 1), 0, default));
        await AssertStoredAsync(Session("s", revision: 1));
    }

    [StoreFact]
    public async Task Of_many_that_replace_one_revision_one_wins()
    {
        await Sessions.AddAsync(Session("s"), default);
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await Sessions.ReplaceAsync(Session("s", steps: 1, revision: 1), 0, default))));
        Assert.Single(wins, won => won);
        await AssertStoredAsync(Session("s", steps: 1, revision: 1));
    }

    [StoreFact]
    public async Task A_destroyed_session_keeps_its_seal_and_loses_its_steps()
    {
        await Sessions.AddAsync(Session("s", steps: 3, revision: 1), default);
        var opening = Session("s").Opening;
        var destruction = new SessionDestruction(Start.AddYears(6), "clerk", "the term has passed", new SessionSeal("s", 3, ContentDigest.Of("head")), new DateOnly(2031, 1, 1));
        var destroyed = SaleSession.Restore(opening, [], [], destruction, 2);
        Assert.True(await Sessions.ReplaceAsync(destroyed, 1, default));
        await AssertStoredAsync(destroyed);
    }

    [StoreFact]
    public async Task Sessions_are_listed_by_time_then_id_and_filtered()
    {
        for (var i = 0; i < 204; i++)
        {
            await Sessions.AddAsync(Session($"s{i:000}", steps: i % 2, at: Start.AddMinutes(i / 3)), default);
        }

        var all = await IdsAsync(new SaleSessionQuery());
        Assert.Equal(Enumerable.Range(0, 204).Select(i => $"s{i:000}"), all);
        Assert.Equal(all.Take(7), await IdsAsync(new SaleSessionQuery { Limit = 7 }));
        Assert.Equal(["s003", "s004", "s005"], await IdsAsync(new SaleSessionQuery { From = Start.AddMinutes(1), Until = Start.AddMinutes(2) }));
        Assert.Equal(204, (await IdsAsync(new SaleSessionQuery { Customer = new CustomerPseudonym("c-1"), ProductId = "p", ApplicationId = "app" })).Count);
        Assert.Empty(await IdsAsync(new SaleSessionQuery { Customer = new CustomerPseudonym("C-1") }));
        Assert.Empty(await IdsAsync(new SaleSessionQuery { ProductId = "q" }));
        Assert.Empty(await IdsAsync(new SaleSessionQuery { ConcludedOnly = true }));
    }

    internal static SaleSession Session(string id, int steps = 0, int holds = 0, long revision = 0, string salt = "", DateTimeOffset? at = null) => SaleSession.Restore(
        new SaleOpening
        {
            SessionId = id,
            Customer = new CustomerPseudonym("c-1"),
            ApplicationId = "app",
            ActivityId = "activity",
            ProductId = "p",
            Product = (ProductKind)1,
            Platform = (SalePlatform)1,
            Region = "510000",
            SellerRiskGrade = 3,
            OpenedAt = at ?? Start,
        },
        Enumerable.Range(0, steps).Select(i => SaleStep.Restore(new SaleStepRecord
        {
            Sequence = i,
            At = Start.AddSeconds(i),
            Kind = SaleStepKind.PageShown,
            Actor = StepActor.Platform,
            Subject = $"page{salt}",
            Version = i == 0 ? null : "1",
            Discloses = i == 0 ? null : (DisclosureKind)1,
            Content = i == 0 ? default : ContentDigest.Of("content"),
            Dwell = i == 0 ? null : TimeSpan.FromTicks(12_345_678),
            Grade = i == 0 ? null : 2,
            From = i == 0 ? null : new DateOnly(2026, 1, 1),
            Until = i == 0 ? null : new DateOnly(2027, 1, 1),
            Hash = ContentDigest.Of($"{i}{salt}"),
        })),
        Enumerable.Range(0, holds).Select(i => new DisputeHold($"case-{i}", "dispute", Start.AddDays(i), i == 0 ? null : new DateOnly(2026, 5, 4))),
        null,
        revision);

    private async Task AssertStoredAsync(SaleSession expected)
    {
        var stored = await Sessions.FindAsync(expected.Opening.SessionId, default);
        Assert.Equal(
            (expected.Opening, expected.Destruction, expected.Revision),
            (stored!.Opening, stored.Destruction, stored.Revision));
        Assert.Equal(expected.Steps.AsEnumerable(), stored.Steps);
        Assert.Equal(expected.Holds.AsEnumerable(), stored.Holds);
    }

    private async Task<List<string>> IdsAsync(SaleSessionQuery query)
    {
        var ids = new List<string>();
        await foreach (var session in Sessions.ListAsync(query, default))
        {
            ids.Add(session.Opening.SessionId);
        }

        return ids;
    }
}
