using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Consents;

public sealed class ConsentReaderTests
{
    private readonly InMemoryNoticeStore _notices = new();
    private readonly Example _bank = new();
    private readonly ReadingConsentStore _store;

    public ConsentReaderTests() => _store = new(_notices);

    [Fact]
    public async Task A_check_is_one_reading_and_sees_what_another_node_published_and_ended()
    {
        var (one, two) = (Register(_notices), Register(_notices));
        Assert.Equal(ConsentVerdict.NoNotice, (await one.CheckAsync(Me, Tips)).Verdict);
        await two.Notices.PublishAsync(Draft().Seal());
        Assert.Equal(ConsentVerdict.NotGiven, (await one.CheckAsync(Me, Tips)).Verdict);
        await two.GiveAsync(Me, (await two.PlanAsync(Me, [Tips])).Together, Agree);
        Assert.True((await one.CheckAsync(Me, Tips)).Permits);
        await two.Notices.PublishAsync((With(Draft(2), Tips, static purpose => purpose with { Goal = Text("another goal") }) with { EffectiveFrom = Start }).Seal());
        Assert.Equal(ConsentVerdict.Superseded, (await one.CheckAsync(Me, Tips)).Verdict);
        await two.Notices.EndServiceAsync("mobile-bank", Start);
        Assert.Equal(ConsentVerdict.ServiceEnded, (await one.CheckAsync(Me, Tips)).Verdict);
        var before = _store.Readings;
        await one.CheckAsync(Me, Tips);
        Assert.Equal((before + 1, 0), (_store.Readings, _store.Loads));
    }

    [Fact]
    public async Task A_reader_that_does_not_cover_the_notices_is_not_used()
    {
        var register = Register(new InMemoryNoticeStore());
        await register.Notices.PublishAsync(Draft().Seal());
        Assert.Equal(ConsentVerdict.NotGiven, (await register.CheckAsync(Me, Tips)).Verdict);
        Assert.Equal((0, 1), (_store.Readings, _store.Loads));
    }

    private ConsentRegister Register(INoticeStore notices) =>
        new(ConsentPorts.InMemory(_bank.Persons, _bank.Clock) with { Notices = new(notices), Store = _store }, Options);
}
