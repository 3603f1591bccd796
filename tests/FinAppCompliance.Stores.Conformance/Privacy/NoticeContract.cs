using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Tests;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Privacy;

public abstract class NoticeContract : StoreContract
{
    private INoticeStore Notices => Stores.Get<INoticeStore>();

    [StoreFact]
    public async Task A_notice_reads_back_with_its_hash_and_its_bytes()
    {
        var notice = Example.Draft().Seal();
        Assert.True(await Notices.AddAsync(notice, default));
        var read = Assert.Single(await Notices.LoadAfterAsync("mobile-bank", 0, default));
        Assert.Equal(notice, read);
        Assert.Equal(notice.Json.ToArray(), read.Json.ToArray());
        Assert.Equal(notice.EffectiveFrom, read.EffectiveFrom);
        Assert.Empty(await Notices.LoadAfterAsync("other", 0, default));
    }

    [StoreFact]
    public async Task Versions_only_grow_and_are_read_after_the_known_one()
    {
        foreach (var version in (int[])[1, 2, 5])
        {
            Assert.True(await Notices.AddAsync(Example.Draft(version).Seal(), default));
        }

        foreach (var version in (int[])[1, 4, 5])
        {
            Assert.False(await Notices.AddAsync(Example.Draft(version).Seal(), default));
        }

        Assert.Equal([1, 2, 5], await VersionsAfterAsync(0));
        Assert.Equal([5], await VersionsAfterAsync(2));
        Assert.Empty(await VersionsAfterAsync(5));
    }

    [StoreFact]
    public async Task Of_many_that_publish_one_version_one_wins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Notices.AddAsync(Example.Draft().Seal(), default))));
        Assert.Single(wins, static won => won);
    }

    [StoreFact]
    public async Task The_earliest_end_of_service_stays()
    {
        Assert.Null(await Notices.FindEndAsync("mobile-bank", default));
        foreach (var days in (int[])[5, 7, 3, 4])
        {
            await Notices.RecordEndAsync("mobile-bank", Example.Start.AddDays(days), default);
        }

        Assert.Equal(Example.Start.AddDays(3), await Notices.FindEndAsync("mobile-bank", default));
        Assert.Null(await Notices.FindEndAsync("other", default));
    }

    private async Task<IEnumerable<int>> VersionsAfterAsync(int version) =>
        (await Notices.LoadAfterAsync("mobile-bank", version, default)).Select(static notice => notice.Version);
}
