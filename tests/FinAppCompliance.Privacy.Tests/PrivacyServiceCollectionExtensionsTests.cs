using FinAppCompliance.Privacy.Consents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Privacy.Tests;

public sealed class PrivacyServiceCollectionExtensionsTests
{
    [Fact]
    public void Registering_twice_gives_one_register()
    {
        using var provider = new ServiceCollection().AddFinAppPrivacy(o => o.RestingPeriod = TimeSpan.FromDays(30)).AddFinAppPrivacy().BuildServiceProvider();

        Assert.Single(provider.GetServices<ConsentRegister>());
    }

    [Fact]
    public void A_missing_resting_period_is_refused()
    {
        using var provider = new ServiceCollection().AddFinAppPrivacy().BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ConsentRegister>());
    }
}
