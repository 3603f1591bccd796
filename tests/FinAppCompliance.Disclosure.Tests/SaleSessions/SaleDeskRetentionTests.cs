using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.SaleSessions;

public sealed class SaleDeskRetentionTests
{
    private static readonly DateOnly Ended = new(2026, 3, 2);

    private readonly Counter _counter = new();

    [Theory]
    [InlineData(2031, 3, 1, false)]
    [InlineData(2031, 3, 2, true)]
    public async Task A_trace_is_destroyed_only_after_its_time(int year, int month, int day, bool expected)
    {
        await EndedInsuranceAsync();
        _counter.Clock.SetUtcNow(new(year, month, day, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal(expected, (await _counter.Desk.DestroyAsync("s-1", "records", "retention is over")).IsRecorded);
    }

    [Fact]
    public async Task An_open_dispute_keeps_the_trace()
    {
        await EndedInsuranceAsync();
        await Counter.Must(_counter.Desk.PlaceHoldAsync("s-1", "case-9", "lawsuit"));
        _counter.Clock.SetUtcNow(new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var refused = await _counter.Desk.DestroyAsync("s-1", "records", "retention is over");
        Assert.Equal("TRC-6", Assert.Single(refused.Objections).Reference.Requirement.Value);
        await Counter.Must(_counter.Desk.SettleHoldAsync("s-1", "case-9", new(2036, 12, 31)));
        Assert.True((await _counter.Desk.DestroyAsync("s-1", "records", "retention is over")).IsRecorded);
    }

    [Fact]
    public async Task A_destroyed_trace_leaves_who_when_why_and_the_seal()
    {
        var seal = (await EndedInsuranceAsync()).Seal;
        _counter.Clock.SetUtcNow(new(2031, 3, 2, 1, 0, 0, TimeSpan.Zero));
        var session = await Counter.Must(_counter.Desk.DestroyAsync("s-1", "records", "retention is over"));
        Assert.Empty(session.Steps);
        Assert.Equal(new SessionDestruction(_counter.Clock.GetUtcNow(), "records", "retention is over", seal, new(2031, 3, 2)), session.Destruction);
        Assert.False((await _counter.Desk.DestroyAsync("s-1", "records", "again")).IsRecorded);
    }

    [Fact]
    public async Task Placing_the_same_hold_again_changes_nothing()
    {
        await EndedInsuranceAsync();
        var first = await Counter.Must(_counter.Desk.PlaceHoldAsync("s-1", "case-9", "lawsuit"));
        Assert.Equal(first.Revision, (await Counter.Must(_counter.Desk.PlaceHoldAsync("s-1", "case-9", "lawsuit"))).Revision);
    }

    private async Task<SaleSession> EndedInsuranceAsync()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync(ProductKind.InsuranceLongTerm, new DateOnly(2027, 3, 2));
        return await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", Ended)));
    }
}
