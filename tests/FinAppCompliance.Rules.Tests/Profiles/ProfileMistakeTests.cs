using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Profiles;

/// <summary>What a profile may not say, and the words in which it is told.</summary>
public sealed class ProfileMistakeTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(new StaffRule()).Add(new ProhibitionRule()).Add(new GuessedRule()).Build());
    private static readonly ProfileChange Off = new() { Rule = "SHOP-5", IsOn = false, By = "board", On = new(2025, 1, 1), Why = "appetite" };

    [Fact]
    public void Changes_must_be_stated() => Assert.Equal("the profile has 1 mistakes: 'p' states no changes; write an empty list when there are none", Refused(FactList<ProfileChange>.Unknown));

    [Fact]
    public void One_thing_is_changed_once() => Assert.Equal("the profile has 1 mistakes: 'p' changes switch of 'SHOP-5' 2 times; keep one", Refused([Off, Off with { IsOn = true }]));

    [Fact]
    public void One_severity_or_parameter_is_changed_once()
    {
        Assert.Contains("changes severity of 'SHOP-5' 2 times", Refused([Level(Severity.Low), Level(Severity.High)]), StringComparison.Ordinal);
        Assert.Contains("changes parameter least of 'SHOP-5' 2 times", Refused([Parameter("least", "3"), Parameter("least", "4")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Different_things_of_one_rule_may_change() =>
        Assert.Equal(3, Resolve([Off, Level(Severity.Low), Parameter("least", "3")]).Changes.Count);

    [Fact]
    public void Two_mistakes_are_told_at_once() => Assert.Equal(
        "the profile has 2 mistakes: 'p' changes[0] names the unknown rule 'SHOP-77'; 'p' changes[1] must say who decided and why",
        Refused([Off with { Rule = "SHOP-77" }, Off with { Why = " " }]));

    [Fact]
    public void An_unknown_parameter_is_told_with_the_known_ones()
    {
        Assert.EndsWith("changes[0] sets the unknown parameter 'most' of 'SHOP-5'; it has 'least', 'pause'", Refused([Parameter("most", "1")]), StringComparison.Ordinal);
        Assert.EndsWith("sets the unknown parameter 'most' of 'SHOP-6'; it has none", Refused([Parameter("most", "1") with { Rule = "SHOP-6" }]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Critical, true)]
    [InlineData(Severity.High, false)]
    public void A_prohibition_keeps_at_least_its_severity(Severity severity, bool allowed)
    {
        FactList<ProfileChange> changes = [Level(severity) with { Rule = "SHOP-6" }];

        if (allowed)
        {
            Assert.Single(Resolve(changes).Changes);
        }
        else
        {
            Assert.Contains("would weaken 'SHOP-6'", Refused(changes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nine char", false)]
    [InlineData("ten chars!", true)]
    public void An_unverified_rule_is_switched_on_with_a_reason_of_some_length(string why, bool allowed)
    {
        FactList<ProfileChange> changes = [Off with { Rule = "SHOP-31", IsOn = true, Why = why }];

        if (allowed)
        {
            Assert.True(Resolve(changes).RuleSet.Find("SHOP-31")!.IsOn);
        }
        else
        {
            Assert.Contains("switches on 'SHOP-31', whose citation nobody verified", Refused(changes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_verified_rule_and_a_switch_off_need_no_long_reason()
    {
        Assert.Single(Resolve([Off with { IsOn = true, Why = "yes" }]).Changes);
        Assert.Single(Resolve([Off with { Rule = "SHOP-31", Why = "no" }]).Changes);
    }

    [Fact]
    public void The_story_of_a_change_says_before_and_after()
    {
        Assert.Equal(["on -> off", "Medium -> Low", "2 -> 3"], Resolve([Off, Level(Severity.Low), Parameter("least", "3")]).Changes.Select(static c => $"{c.Before} -> {c.After}"));
        Assert.Equal("off -> on", Resolve([Off with { Rule = "SHOP-31", IsOn = true, Why = "ten chars!" }]).Changes.Select(static c => $"{c.Before} -> {c.After}").Single());
    }

    [Fact]
    public void A_profile_is_printed_and_compared_in_the_order_of_rules()
    {
        var plain = ResolvedProfile.Resolve(Rules, null, Shops.Today);
        var other = Resolve([Off, Level(Severity.Low) with { Rule = "SHOP-31" }]);

        Assert.Contains("least = 2 (the documented default of this library, not a number of the law)", plain.Print(Language.English), StringComparison.Ordinal);
        var lines = plain.DifferFrom(other, Language.English);
        Assert.Equal(2, lines.Count);
        Assert.Contains("SHOP-31", lines[0].Here, StringComparison.Ordinal);
        Assert.Contains("SHOP-5", lines[1].There, StringComparison.Ordinal);
        Assert.Empty(plain.DifferFrom(plain, Language.Chinese));
    }

    private static ProfileChange Level(Severity severity) => Off with { IsOn = null, Severity = severity };

    private static ProfileChange Parameter(string key, string value) => Off with { IsOn = null, Parameter = key, Value = value };

    private static ResolvedProfile Resolve(FactList<ProfileChange> changes) => ResolvedProfile.Resolve(Rules, null, Shops.Today, new Profile { Id = "p", Title = new("总行", "head office"), Changes = changes });

    private static string Refused(FactList<ProfileChange> changes) => Assert.Throws<ProfileException>(() => Resolve(changes)).Message;

    private sealed class GuessedRule : IComplianceRule<Shop>
    {
        public RuleDescriptor Descriptor { get; } = new()
        {
            Id = "SHOP-31",
            Title = new("推测", "guess"),
            Description = new("说明", "description"),
            Remediation = new("整改", "remedy"),
            Severity = Severity.Medium,
            Citations = [Citations.Of("SHOP-31", source: SourceMarks.Unverified)],
            IsOnByDefault = false,
        };

        public Verdict Evaluate(in RuleContext<Shop> context) => Verdict.Satisfied;
    }
}
