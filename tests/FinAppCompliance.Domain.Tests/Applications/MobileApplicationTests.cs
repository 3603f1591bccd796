using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Tests.Applications;

public sealed class MobileApplicationTests
{
    private static readonly DiscoveredApplication Discovery = new()
    {
        Id = "d-1",
        Name = "分行小程序",
        Form = AppForm.MiniProgram,
        Audience = AppAudience.Customer,
        LiveSince = new DateOnly(2025, 1, 6),
    };

    [Fact]
    public void A_discovery_becomes_an_application_outside_the_ledger()
    {
        var application = MobileApplication.FromDiscovery(Discovery);

        Assert.Equal("discovered:d-1", application.Id);
        Assert.True((application.Ledger == LedgerStatus.DiscoveredOutside).IsTrue);
        Assert.True((application.Form == AppForm.MiniProgram).IsTrue);
        Assert.Equal(AppState.Running, application.State.Value);
        Assert.True(application.ManagingUnit.IsUnknown);
    }

    [Fact]
    public void A_discovery_that_is_not_live_says_nothing_about_the_state()
    {
        Assert.True(MobileApplication.FromDiscovery(Discovery with { IsLive = false }).State.IsUnknown);
        Assert.True(MobileApplication.FromDiscovery(Discovery with { LiveSince = Fact<DateOnly>.Unknown }).State.IsUnknown);
    }
}
