using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Testing.Rules;

namespace FinAppCompliance.Testing.Tests.Rules;

public sealed class RuleHarnessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Kiosk Full = new() { Id = "k", Papers = 3, IsOpen = true };

    [Fact]
    public void Expectations_that_hold_say_nothing()
    {
        Trial().With(Full).Satisfies();
        Trial().With(Full with { Papers = 2 }).Breaches().HasSeverity(Severity.Medium).Says(Language.English, "too few").Says(Language.Chinese, "太少").UsesLimit(LimitKind.Institution);
        Trial().With(Full with { Papers = default }).Undetermined(null, "papers");
        Trial().With(Full with { IsOpen = false }).DoesNotApply();
        Trial().With(Full).AnswersAtBounds();
    }

    [Fact]
    public void Expectations_that_do_not_hold_say_what_came_instead()
    {
        var full = Trial().With(Full);
        var empty = Trial().With(Full with { Papers = 2 });

        Assert.Contains("answered Satisfied for 'k' instead of Breached", Fails(() => full.Breaches()), StringComparison.Ordinal);
        Assert.Contains("papers", Fails(() => empty.Satisfies()), StringComparison.Ordinal);
        Assert.Contains("instead of Undetermined", Fails(() => full.Undetermined()), StringComparison.Ordinal);
        Assert.Contains("instead of NotApplicable", Fails(() => full.DoesNotApply()), StringComparison.Ordinal);
        Assert.Contains("instead of NeedsReview", Fails(() => full.NeedsReview()), StringComparison.Ordinal);
        Assert.Contains("instead of [other]", Fails(() => empty.Breaches("k", "other")), StringComparison.Ordinal);
        Assert.Contains("instead of High", Fails(() => empty.HasSeverity(Severity.High)), StringComparison.Ordinal);
        Assert.Contains("not 'plenty'", Fails(() => empty.Says(Language.English, "plenty")), StringComparison.Ordinal);
        Assert.Contains("no Legal limit", Fails(() => empty.UsesLimit(LimitKind.Legal)), StringComparison.Ordinal);
        Assert.Contains("expected also [isOpen]", Fails(() => Trial().With(Full with { Papers = default }).Undetermined(null, "isOpen")), StringComparison.Ordinal);
        Assert.Contains("has 2 subjects", Fails(() => full.With(new Kiosk { Id = "l" }).Satisfies()), StringComparison.Ordinal);
        Assert.Contains("answered nothing", Fails(() => full.Satisfies("nobody")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_passes_on_a_missing_fact_is_caught_by_hiding_it()
    {
        var said = Fails(() => Trial(KioskMistake.MissingPasses).With(Full with { Papers = 2 }).Breaches());

        Assert.Contains("answered Breached, but Satisfied once Kiosk 'k' Papers was hidden", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undetermined_rule_that_names_no_missing_fact_is_caught() =>
        Assert.Contains("names the missing facts []", Fails(() => Trial(KioskMistake.NoEvidence).With(Full with { Papers = default }).Undetermined()), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", RuleOutcome.Satisfied)]
    [InlineData("3", RuleOutcome.Satisfied)]
    [InlineData("4", RuleOutcome.Breached)]
    public void A_parameter_is_set_as_in_a_profile(string least, RuleOutcome expected)
    {
        var trial = Trial().With(Full).Set("least", least);

        _ = expected == RuleOutcome.Satisfied ? trial.Satisfies() : trial.Breaches();
    }

    [Theory]
    [InlineData("least", "0")]
    [InlineData("least", "10")]
    [InlineData("least", "many")]
    [InlineData("other", "3")]
    public void A_value_out_of_bounds_or_an_unknown_parameter_is_refused(string key, string value) =>
        Assert.Throws<ProfileException>(() => Trial().Set(key, value));

    [Fact]
    public void A_rule_that_fails_at_a_bound_is_caught() =>
        Assert.Contains("answered Errored with 'least' at its bound 9", Fails(() => Trial(KioskMistake.FailsAtBound).With(Full).AnswersAtBounds()), StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_no_pack_would_take_is_refused_at_once() =>
        Assert.Contains("cites nothing", Assert.Throws<RulePackException>(() => Trial(KioskMistake.NoCitation)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_instant_is_judged_at_that_instant() =>
        Assert.Equal(Noon.AddDays(1), Assert.Single(Trial().With(Full with { Papers = 0 }).At(Noon.AddDays(1)).FindingsOf()).AsOf);

    private static RuleHarness<Kiosk> Trial(KioskMistake mistake = KioskMistake.None) => RuleTrial.Of(new KioskRule(mistake), Noon);

    private static string Fails(Func<RuleHarness<Kiosk>> expect) => Assert.Throws<RuleExpectationException>(expect).Message;
}
