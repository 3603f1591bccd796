using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Transitions;
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
        Assert.Equal([typeof(PrivacyFactSource), typeof(CaseFactSource)], provider.GetServices<IFactSource>().Select(static source => source.GetType()));
    }

    [Fact]
    public void A_missing_resting_period_is_refused()
    {
        using var provider = new ServiceCollection().AddFinAppPrivacy().BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ConsentRegister>());
    }

    [Fact]
    public async Task Registers_of_cases_come_with_stores_and_the_numbers_of_the_institution()
    {
        var services = new ServiceCollection().AddFinAppPrivacy(o => o.RestingPeriod = TimeSpan.FromDays(30)).AddFinAppPrivacy();
        services.Configure<ClockOptions>(o => o.AtOnceHours = 12);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(new(12, TimeUnit.Hours), provider.GetRequiredService<ClockTable>().Get("pipl-57-persons").Limit);
        Assert.Empty(await Assert.Single(provider.GetServices<CaseRegister<RightsRequest>>()).OpenClocksAsync());
        Assert.Empty(await Assert.Single(provider.GetServices<CaseRegister<ComplaintCase>>()).OpenClocksAsync());
        Assert.Empty(await Assert.Single(provider.GetServices<CaseRegister<IncidentCase>>()).OpenClocksAsync());
        Assert.Single(provider.GetServices<TransitionRegister>());
    }

    [Fact]
    public void A_number_of_the_institution_that_is_out_of_bounds_is_refused()
    {
        var services = new ServiceCollection().AddFinAppPrivacy(o => o.RestingPeriod = TimeSpan.FromDays(30));
        services.Configure<ClockOptions>(o => o.AtOnceHours = 73);
        using var provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ClockTable>());
    }
}
