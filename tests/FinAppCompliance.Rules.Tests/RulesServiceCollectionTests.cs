using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Rules.Tests;

public sealed class RulesServiceCollectionTests
{
    [Fact]
    public void Calls_add_up_and_give_one_evaluator()
    {
        using var provider = new ServiceCollection()
            .AddFinAppRules(static o => o.Packs.Add(Shops.Pack(Shops.Named())))
            .AddFinAppRules(static o => o.Profiles.Add(Excluding("SHOP-1")))
            .BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<RuleEvaluator>(), provider.GetRequiredService<RuleEvaluator>());
        Assert.False(provider.GetRequiredService<ResolvedProfile>().RuleSet.Find("SHOP-1")!.IsOn);
    }

    [Fact]
    public void A_wrong_profile_fails_at_start()
    {
        using var provider = new ServiceCollection().AddFinAppRules(static o =>
        {
            o.Packs.Add(Shops.Pack(Shops.Named()));
            o.Profiles.Add(Excluding("SHOP-77"));
        }).BuildServiceProvider();

        var mistake = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("SHOP-77", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_pack_fails_at_start()
    {
        using var provider = new ServiceCollection().AddFinAppRules(static _ => { }).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    private static Profile Excluding(string rule) => new()
    {
        Id = "p",
        Title = new("总行", "head office"),
        Changes = [new ProfileChange { Rule = rule, IsOn = false, By = "board", On = new(2025, 1, 1), Why = "not our business" }],
    };
}
