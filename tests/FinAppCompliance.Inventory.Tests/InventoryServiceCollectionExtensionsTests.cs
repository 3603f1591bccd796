using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Lifecycle;
using FinAppCompliance.Inventory.Portfolio;
using FinAppCompliance.Inventory.Register;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Inventory.Tests;

public sealed class InventoryServiceCollectionExtensionsTests
{
    [Fact]
    public void Adding_twice_gives_one_of_each()
    {
        using var provider = new ServiceCollection().AddFinAppInventory().AddFinAppInventory().BuildServiceProvider();
        Assert.Single(provider.GetServices<ApplicationRegister>());
        Assert.Single(provider.GetServices<IFactSource>());
        Assert.NotNull(provider.GetService<ApplicationLifecycle>());
        Assert.NotNull(provider.GetService<ReportCalendar>());
        Assert.NotNull(provider.GetService<PortfolioAnalyst>());
    }

    [Fact]
    public void Wrong_settings_are_refused_at_start_at_every_depth()
    {
        using var outer = new ServiceCollection().AddFinAppInventory(static options => options.DisposalDays = 0).BuildServiceProvider();
        using var inner = new ServiceCollection().AddFinAppInventory(static options => options.Portfolio.MaxOverlap = 2).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(outer.GetRequiredService<IStartupValidator>().Validate);
        Assert.Throws<OptionsValidationException>(inner.GetRequiredService<IStartupValidator>().Validate);
    }
}
