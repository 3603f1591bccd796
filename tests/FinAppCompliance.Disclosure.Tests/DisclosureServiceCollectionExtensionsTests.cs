using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Disclosure.Tests;

public sealed class DisclosureServiceCollectionExtensionsTests
{
    [Fact]
    public void Adding_twice_gives_one_desk()
    {
        using var provider = new ServiceCollection().AddFinAppDisclosure().AddFinAppDisclosure().BuildServiceProvider();
        Assert.Single(provider.GetServices<SaleDesk>());
    }

    [Fact]
    public void A_wrong_setting_is_refused_at_start()
    {
        using var provider = new ServiceCollection().AddFinAppDisclosure(static options => options.AssessmentValidMonths = 0).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    [Fact]
    public async Task Without_a_clearance_the_desk_refuses()
    {
        using var provider = new ServiceCollection().AddFinAppDisclosure().BuildServiceProvider();
        var result = await provider.GetRequiredService<SaleDesk>().OpenAsync(Counter.Opening(ProductKind.Deposit));
        Assert.Equal(SaleStatus.Refused, result.Status);
    }
}
