using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Profiles;

/// <summary>What a lower layer may do to a higher one: tighten always, loosen with the approval that the higher one names.</summary>
public sealed class LooseningTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(Shops.Named()).Add(new StaffRule()).Build());

    [Theory]
    [InlineData("least", "4", "5", true)]
    [InlineData("least", "4", "4", true)]
    [InlineData("least", "4", "3", false)]
    [InlineData("pause", "20 calendarDays", "19 calendarDays", true)]
    [InlineData("pause", "20 calendarDays", "21 calendarDays", false)]
    public void A_lower_layer_tightens_and_does_not_loosen(string parameter, string higher, string lower, bool isAllowed)
    {
        var (head, branch) = (Layer("head", Set(parameter, higher)), Layer("branch", Set(parameter, lower)));

        Assert.Equal(isAllowed, IsAllowed(head, branch));
        Assert.Equal(isAllowed, IsAllowed(head, branch with { Unit = "chengdu" }));
        Assert.True(IsAllowed(head with { LoosenWith = ["risk committee"] }, branch with { Changes = [Set(parameter, lower) with { ApprovedBy = "Risk  Committee".Replace("  ", " ", StringComparison.Ordinal) }] }));
        Assert.Equal(isAllowed, IsAllowed(head with { LoosenWith = ["risk committee"] }, branch with { Changes = [Set(parameter, lower) with { ApprovedBy = "branch manager" }] }));
    }

    [Fact]
    public void The_first_layer_that_sets_a_value_loosens_nobody() => Assert.True(IsAllowed(Layer("branch", Set("least", "1"))));

    [Fact]
    public void What_is_refused_names_both_layers_and_who_may_approve()
    {
        var head = Layer("head", Set("least", "4")) with { LoosenWith = ["board", "risk committee"] };

        Assert.Equal(
            "the profile has 1 mistakes: 'branch' changes[0] loosens parameter least of 'SHOP-5', which 'head' sets; it needs the approval of one of 'board', 'risk committee' (approvedBy)",
            Refused(head, Layer("branch", Set("least", "3"))));
        Assert.Contains("'head' names nobody who may approve that (loosenWith)", Refused(head with { LoosenWith = [] }, Layer("branch", Set("least", "3"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Loosening_two_layers_needs_both()
    {
        var (head, region) = (Layer("head", Set("least", "4")) with { LoosenWith = ["board"] }, Layer("region", Set("least", "6")) with { LoosenWith = ["region"] });

        Assert.False(IsAllowed(head, region, Layer("branch", Set("least", "3") with { ApprovedBy = "region" })));
        Assert.True(IsAllowed(head, region, Layer("branch", Set("least", "5") with { ApprovedBy = "region" })));
        Assert.True(IsAllowed(head, region, Layer("branch", Set("least", "3") with { By = "board", ApprovedBy = "region" })));
    }

    [Fact]
    public void A_switch_and_a_severity_are_loosened_likewise()
    {
        var head = Layer("head", Set("least", "4") with { Rule = "SHOP-1", Parameter = null, Value = null, IsOn = true }, Set("x", "x") with { Rule = "SHOP-1", Parameter = null, Value = null, Severity = Severity.High });

        Assert.False(IsAllowed(head, Layer("branch", Set("x", "x") with { Rule = "SHOP-1", Parameter = null, Value = null, IsOn = false })));
        Assert.False(IsAllowed(head, Layer("branch", Set("x", "x") with { Rule = "SHOP-1", Parameter = null, Value = null, Severity = Severity.Medium })));
        Assert.True(IsAllowed(head, Layer("branch", Set("x", "x") with { Rule = "SHOP-1", Parameter = null, Value = null, Severity = Severity.Critical })));
    }

    [Fact]
    public void Loosening_that_begins_later_is_refused_today() =>
        Assert.False(IsAllowed(Layer("head", Set("least", "4") with { On = new(2030, 1, 1) }), Layer("branch", Set("least", "3"))));

    [Fact]
    public void Times_that_never_meet_do_not_loosen_each_other() =>
        Assert.True(IsAllowed(Layer("head", Set("least", "4") with { From = new(2026, 1, 1) }), Layer("branch", Set("least", "3") with { Through = new(2025, 12, 31) })));

    [Fact]
    public void A_unit_sets_parameters_only()
    {
        Assert.Contains("a unit sets parameters only", Refused(Layer("branch", Set("x", "x") with { Rule = "SHOP-1", Parameter = null, Value = null, IsOn = true }) with { Unit = "chengdu" }), StringComparison.Ordinal);
        Assert.Contains("no record id", Refused(Layer("branch", Set("least", "3")) with { Unit = "cheng du" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_of_units_do_not_loosen_each_other() =>
        Assert.True(IsAllowed(Layer("a", Set("least", "6")) with { Unit = "a" }, Layer("b", Set("least", "3")) with { Unit = "b" }));

    [Fact]
    public void Layers_of_the_institution_come_before_those_of_units_wherever_they_stand() =>
        Assert.False(IsAllowed(Layer("branch", Set("least", "3")) with { Unit = "chengdu" }, Layer("head", Set("least", "4"))));

    private static bool IsAllowed(params Profile[] layers)
    {
        try
        {
            return ResolvedProfile.Resolve(Rules, null, Shops.Today, layers) is not null;
        }
        catch (ProfileException refused) when (refused.Message.Contains("loosens", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static string Refused(params Profile[] layers) => Assert.Throws<ProfileException>(() => ResolvedProfile.Resolve(Rules, null, Shops.Today, layers)).Message;

    private static Profile Layer(string id, params ProfileChange[] changes) => new() { Id = id, Title = new("总行", "head office"), Changes = [.. changes] };

    private static ProfileChange Set(string parameter, string value) =>
        new() { Rule = "SHOP-5", Parameter = parameter, Value = value, By = "branch office", On = new(2025, 1, 1), Why = "appetite" };
}
