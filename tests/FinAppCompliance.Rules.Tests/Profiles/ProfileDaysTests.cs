using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Profiles;

/// <summary>When a change holds: not before its decision, not before its first day, and through its last.</summary>
public sealed class ProfileDaysTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(Shops.Named()).Add(new StaffRule()).Build());
    private static readonly FactSet Three = FactSet.Of([new Shop { Id = "s1", Staff = 3, Name = "x" }]);
    private static readonly ProfileChange Four = new() { Rule = "SHOP-5", Parameter = "least", Value = "4", By = "board", On = new(2025, 1, 10), Why = "appetite" };

    [Theory]
    [InlineData("2025-01-09", false)]
    [InlineData("2025-01-10", true)]
    [InlineData("2030-01-01", true)]
    public void A_decision_holds_from_its_day(string day, bool holds) => Assert.Equal(holds, IsBreached(Four, DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    [InlineData("2025-03-31", true)]
    [InlineData("2025-04-01", false)]
    public void A_period_holds_from_its_first_through_its_last_day(string day, bool holds) =>
        Assert.Equal(holds, IsBreached(Four with { From = new(2025, 2, 1), Through = new(2025, 3, 31) }, DateOnly.Parse(day)));

    [Fact]
    public void A_first_day_before_the_decision_makes_it_hold_no_earlier() =>
        Assert.Equal((false, true), (IsBreached(Four with { From = new(2024, 1, 1) }, new(2025, 1, 9)), IsBreached(Four with { From = new(2024, 1, 1) }, new(2025, 1, 10))));

    [Fact]
    public void What_does_not_hold_yet_is_listed_and_what_has_ended_too()
    {
        var ended = Four with { Value = "5", On = new(2024, 1, 1), Through = new(2024, 12, 31) };
        var profile = ResolvedProfile.Resolve(Rules, null, new(2025, 1, 9), Layer(Four, ended));

        Assert.Empty(profile.Changes);
        Assert.Equal([new PlannedChange("head", null, Four, new(2025, 1, 10))], profile.Upcoming);
        Assert.Equal([new PlannedChange("head", null, ended, new(2024, 1, 1))], profile.Ended);
        Assert.Equal("2 -> 4", profile.On(new(2025, 1, 10)).Changes.Select(static change => $"{change.Before} -> {change.After}").Single());
        Assert.Contains("least = 4", profile.On(new(2025, 1, 10)).Print(Domain.Localization.Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void One_evaluator_takes_what_holds_on_each_judged_day_whatever_the_profile_shows()
    {
        var evaluator = new RuleEvaluator(ResolvedProfile.Resolve(Rules, null, DateOnly.MinValue, Layer(Four)).RuleSet);

        Assert.Equal(
            [RuleOutcome.Satisfied, RuleOutcome.Breached],
            new[] { new DateOnly(2025, 1, 9), new DateOnly(2025, 1, 10) }.Select(day => evaluator.Evaluate(Three, Noon(day)).OutcomeOf("SHOP-5", "s1")!.Value));
    }

    [Fact]
    public void Values_may_follow_each_other_and_not_overlap()
    {
        Assert.Equal([true, true, false], new[] { new DateOnly(2025, 1, 10), new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 1) }
            .Select(day => IsBreached([Four with { Through = new(2025, 1, 31) }, Four with { Value = "5", From = new(2025, 2, 1), Through = new(2025, 3, 31) }], day)));
        Assert.Contains("2 times; keep one", Refused(Four with { Through = new(2025, 2, 1) }, Four with { Value = "5", From = new(2025, 2, 1) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_may_be_excluded_for_a_time()
    {
        var off = Four with { Rule = "SHOP-1", Parameter = null, Value = null, IsOn = false, Through = new(2025, 2, 28) };
        var evaluator = new RuleEvaluator(ResolvedProfile.Resolve(Rules, null, Shops.Today, Layer(off)).RuleSet);

        Assert.False(evaluator.Evaluate(Three, Noon(new(2025, 2, 28))).ResultOf("SHOP-1")!.IsEvaluated);
        Assert.True(evaluator.Evaluate(Three, Noon(new(2025, 3, 1))).ResultOf("SHOP-1")!.IsEvaluated);
    }

    [Fact]
    public void Switching_a_rule_on_keeps_every_day()
    {
        var off = Four with { Rule = "SHOP-1", Parameter = null, Value = null, IsOn = false };
        var set = ResolvedProfile.Resolve(Rules, null, DateOnly.MinValue, Layer(Four, off)).RuleSet.SwitchOn("SHOP-1");

        Assert.True(set.On(new(2025, 1, 10)).Find("SHOP-1")!.IsOn);
        Assert.Contains(set.On(new(2025, 1, 10)).Find("SHOP-5")!.ParameterValues, static value => value.Value.En == "4");
        Assert.Contains(set.Find("SHOP-5")!.ParameterValues, static value => value.Value.En == "2");
    }

    [Fact]
    public void Re_evaluation_of_a_day_is_shared_and_equals_a_full_run()
    {
        var evaluator = new RuleEvaluator(ResolvedProfile.Resolve(Rules, null, DateOnly.MinValue, Layer(Four)).RuleSet);
        var run = evaluator.Evaluate(Three, Shops.Noon);
        var next = Three.With([new Shop { Id = "s2", Staff = 1, Name = "y" }]);

        Assert.Equal(evaluator.Evaluate(next, Shops.Noon).Findings, evaluator.Reevaluate(run, next, Shops.Noon).Findings);
        Assert.Same(run.RuleSet, evaluator.Reevaluate(run, next, Shops.Noon).RuleSet);
    }

    private static bool IsBreached(ProfileChange change, DateOnly day) => IsBreached([change], day);

    private static bool IsBreached(ProfileChange[] changes, DateOnly day) =>
        new RuleEvaluator(ResolvedProfile.Resolve(Rules, null, day, Layer(changes)).RuleSet).Evaluate(Three, Noon(day)).OutcomeOf("SHOP-5", "s1") == RuleOutcome.Breached;

    private static DateTimeOffset Noon(DateOnly day) => ChinaStandardTime.StartOf(day).AddHours(12);

    private static string Refused(params ProfileChange[] changes) => Assert.Throws<ProfileException>(() => ResolvedProfile.Resolve(Rules, null, Shops.Today, Layer(changes))).Message;

    private static Profile Layer(params ProfileChange[] changes) => new() { Id = "head", Title = new("总行", "head office"), Changes = [.. changes] };
}
