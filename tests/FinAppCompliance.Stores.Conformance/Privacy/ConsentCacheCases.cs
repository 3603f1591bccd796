using FinAppCompliance.EntityFrameworkCore.Privacy;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Stores.Conformance.Privacy;

/// <summary>Two nodes over one database, each with a cache of its own in front of the checks.</summary>
public abstract class ConsentCacheCases : IAsyncLifetime
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _clock = new(Example.Start);
    private readonly ServiceProvider _caches = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();
    private IStoreSource _source = null!;
    private StoreHandle _one = null!;
    private StoreHandle _two = null!;

    private ConsentRegister Register => _one.Get<ConsentRegister>();

    private ConsentCheckCache Cached { get; set; } = null!;

    public async Task InitializeAsync()
    {
        _source = await CreateSourceAsync();
        (_one, _two) = (_source.Open(), _source.Open());
        foreach (var node in (StoreHandle[])[_one, _two])
        {
            ((InMemoryPersonSource)node.Get<IPersonSource>()).Record(Example.Me, PersonStanding.FourteenOrOlder);
        }

        Cached = Over(_caches.GetRequiredService<HybridCache>());
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        await _source.DisposeAsync();
        await _caches.DisposeAsync();
    }

    [StoreFact]
    public async Task An_ordinary_withdrawal_on_one_node_is_seen_on_the_other_within_the_stated_time()
    {
        await PublishAsync(servesUnderFourteen: false);
        await GiveAsync(Example.Tips);
        Assert.True((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
        await Register.WithdrawAsync(Example.Me, Example.Tips);
        _clock.Advance(Stale);
        Assert.True((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(ConsentVerdict.Withdrawn, (await Cached.CheckAsync(Example.Me, Example.Tips)).Verdict);
    }

    [StoreFact]
    public async Task A_sensitive_withdrawal_on_one_node_denies_on_the_other_at_once()
    {
        await PublishAsync(servesUnderFourteen: false);
        await GiveAsync(Example.FaceLogin);
        Assert.True((await Cached.CheckAsync(Example.Me, Example.FaceLogin)).Permits);
        await Register.WithdrawAsync(Example.Me, Example.FaceLogin);
        Assert.Equal(ConsentVerdict.Withdrawn, (await Cached.CheckAsync(Example.Me, Example.FaceLogin)).Verdict);
    }

    [StoreFact]
    public async Task Where_children_are_served_nothing_is_answered_from_memory()
    {
        await PublishAsync(servesUnderFourteen: true);
        await GiveAsync(Example.Tips);
        Assert.True((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
        await Register.WithdrawAsync(Example.Me, Example.Tips);
        Assert.False((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
    }

    [StoreFact]
    public async Task A_withdrawal_through_the_cache_is_seen_here_at_once()
    {
        await PublishAsync(servesUnderFourteen: false);
        await GiveAsync(Example.Tips);
        var first = await Cached.CheckAsync(Example.Me, Example.Tips);
        Assert.Equal(first, await Cached.CheckAsync(Example.Me, Example.Tips));
        await Cached.WithdrawAsync(Example.Me, Example.Tips);
        Assert.False((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
    }

    [StoreFact]
    public async Task A_clock_that_goes_back_reads_through()
    {
        await PublishAsync(servesUnderFourteen: false);
        await GiveAsync(Example.Tips);
        await Cached.CheckAsync(Example.Me, Example.Tips);
        await Register.WithdrawAsync(Example.Me, Example.Tips);
        _clock.AdjustTime(_clock.GetUtcNow().AddTicks(-1));
        Assert.False((await Cached.CheckAsync(Example.Me, Example.Tips)).Permits);
    }

    [StoreFact]
    public async Task A_cache_that_fails_or_holds_nonsense_is_passed_by()
    {
        await PublishAsync(servesUnderFourteen: false);
        await GiveAsync(Example.Tips);
        Assert.True((await Over(new BrokenCache()).CheckAsync(Example.Me, Example.Tips)).Permits);
        var cache = _caches.GetRequiredService<HybridCache>();
        foreach (var nonsense in (string[])["", ";;;;;", "1;1;Permitted;;x;None", "-1;1;Permitted;;1;None", "9999999999999999999;1;Permitted;;1;None"])
        {
            await cache.SetAsync($"finapp-consent/{Example.Marketing}/{Example.Me}", nonsense);
            Assert.False((await Cached.CheckAsync(Example.Me, Example.Marketing)).Permits);
        }
    }

    protected abstract Task<IStoreSource> CreateSourceAsync();

    private ConsentCheckCache Over(HybridCache cache) =>
        new(_two.Get<ConsentRegister>(), cache, _clock, Options.Create(new ConsentCacheOptions { MaxStaleness = Stale }));

    private ValueTask<NoticeDifference> PublishAsync(bool servesUnderFourteen) =>
        Register.Notices.PublishAsync((Example.Draft() with { ServesUnderFourteen = servesUnderFourteen }).Seal());

    private async Task GiveAsync(PurposeId purpose)
    {
        var plan = await Register.PlanAsync(Example.Me, [purpose], AskOccasion.PersonAsked);
        if (plan.OneByOne is [var separate])
        {
            await Register.GiveAsync(Example.Me, separate, Example.Agree);
        }
        else
        {
            await Register.GiveAsync(Example.Me, plan.Together, Example.Agree);
        }
    }

    private sealed class BrokenCache : HybridCache
    {
        public override ValueTask<T> GetOrCreateAsync<TState, T>(
            string key, TState state, Func<TState, CancellationToken, ValueTask<T>> factory, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default) =>
            throw new IOException("the cache is down");

        public override ValueTask SetAsync<T>(string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null, CancellationToken cancellationToken = default) =>
            throw new IOException("the cache is down");

        public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) => throw new IOException("the cache is down");

        public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) => throw new IOException("the cache is down");
    }
}
