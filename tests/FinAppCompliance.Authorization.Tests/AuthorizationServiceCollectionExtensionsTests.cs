using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Domain.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests;

public sealed class AuthorizationServiceCollectionExtensionsTests
{
    [Fact]
    public async Task One_call_adds_a_decision_point_that_decides()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Noon))
            .AddSingleton<IAccessDecisionLog, InMemoryDecisionLog>()
            .AddFinAppAuthorization(options => options.Policy = Policy)
            .BuildServiceProvider();
        Assert.True((await provider.GetRequiredService<IPolicyDecisionPoint>().DecideAsync(VendorRequest, default)).IsPermitted);
        Assert.NotNull(provider.GetRequiredService<AuthZenFront>());
    }

    [Fact]
    public void Adding_twice_adds_once()
    {
        var services = new ServiceCollection().AddFinAppAuthorization().AddFinAppAuthorization();
        Assert.Single(services, service => service.ServiceType == typeof(PolicyDecisionPoint));
        Assert.Single(services, service => service.ServiceType == typeof(IFactSource));
    }

    [Fact]
    public void A_policy_with_problems_stops_the_start()
    {
        using var provider = new ServiceCollection()
            .AddFinAppAuthorization(options => options.Policy = Policy with { Grants = [VendorGrant with { Until = null }] })
            .BuildServiceProvider();
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("AZ004", failure.Message, StringComparison.Ordinal);
    }
}
