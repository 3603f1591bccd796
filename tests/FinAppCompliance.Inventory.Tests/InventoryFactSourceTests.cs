using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Inventory.Tests;

public sealed class InventoryFactSourceTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Records_are_given_as_they_stood_at_the_instant()
    {
        await _desk.AddAsync(Desk.App());
        await _desk.AddAsync(Desk.App("app-2"));
        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await _desk.Register.ChangeAsync(Desk.App() with { ShortCode = "A" }, 1, Desk.Note);
        await _desk.Register.RemoveAsync("app-2", 1, Desk.Note);
        await _desk.AddAsync(Desk.App("app-3"));
        Assert.Equal([Listed(Desk.App()), Listed(Desk.App("app-2"))], (await CollectAsync(Desk.Start)).Records);
        Assert.Equal([Listed(Desk.App() with { ShortCode = "A" }), Listed(Desk.App("app-3"))], (await CollectAsync(Desk.Start.AddDays(1))).Records);
    }

    [Fact]
    public async Task Completeness_is_claimed_only_when_declared()
    {
        Assert.Empty((await CollectAsync(Desk.Start)).CompleteKinds);
        Assert.Equal([typeof(MobileApplication)], (await CollectAsync(Desk.Start, new() { IsRegisterComplete = true })).CompleteKinds);
        var options = new InventoryOptions();
        options.CompleteParts.Add(CompletePart.OfApplication("app-1", typeof(Domain.Lifecycle.Sdk)));
        Assert.Equal(options.CompleteParts, (await CollectAsync(Desk.Start, options)).CompleteParts);
    }

    [Fact]
    public async Task Discovered_applications_carry_the_entry_found_or_that_there_is_none()
    {
        await _desk.ImportAsync(Desk.App(name: "手机银行"), new DiscoveredApplication { Id = "d-1", Name = "手机银行App" }, new DiscoveredApplication { Id = "d-2", Name = "夜市点餐" });
        var seen = (await CollectAsync(Desk.Start)).Records.OfType<DiscoveredApplication>().ToArray();
        Assert.Equal("app-1", seen[0].MatchedApplication.Value.Id);
        Assert.True(seen[1].MatchedApplication.IsAbsent);
    }

    [Fact]
    public async Task What_belongs_to_no_entry_becomes_an_application_outside_the_ledger()
    {
        await _desk.ImportAsync(
            Desk.App(name: "手机银行"), new DiscoveredApplication { Id = "d-1", Name = "夜市点餐", IsLive = true },
            new DiscoveredApplication { Id = "d-2", Name = "别家银行", ExclusionReason = LedgerExclusion.NotOperatedByUs });
        var applications = (await CollectAsync(Desk.Start)).Records.OfType<MobileApplication>().ToArray();
        Assert.Equal(["app-1 Listed", "discovered:d-1 DiscoveredOutside"], applications.Select(static application => $"{application.Id} {application.Ledger}"));
    }

    [Fact]
    public async Task Overlaps_are_measured_unless_they_are_on_record()
    {
        await _desk.ImportAsync(
            Desk.App("a", "信用卡服务") with { State = AppState.Running }, Desk.App("b", "信用卡服务") with { State = AppState.Running });
        Assert.Equal(1m, Assert.Single((await CollectAsync(Desk.Start)).Records.OfType<FunctionOverlap>()).Score.Value);
        await _desk.ImportAsync(new FunctionOverlap { Id = "o", Applications = ["b", "a"], Score = 0.5m });
        Assert.Equal("o", Assert.Single((await CollectAsync(Desk.Start)).Records.OfType<FunctionOverlap>()).Id);
    }

    private static MobileApplication Listed(MobileApplication application) => application with { Ledger = LedgerStatus.Listed };

    private ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, InventoryOptions? options = null) =>
        new InventoryFactSource(_desk.Register, options ?? new()).CollectAsync(asOf, default);
}
