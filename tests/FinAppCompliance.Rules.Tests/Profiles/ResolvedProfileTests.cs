using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Profiles;

public sealed class ResolvedProfileTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(Shops.Named()).Add(new StaffRule()).Add(new ProhibitionRule()).Add(new CriticalRule()).Build());

    [Fact]
    public void A_parameter_set_by_a_profile_decides_and_the_finding_says_who_set_it()
    {
        var resolved = Resolve(Change("SHOP-5") with { Parameter = "least", Value = "4" });

        var finding = new RuleEvaluator(resolved.RuleSet).Evaluate(FactSet.Of([new Shop { Id = "s1", Staff = 3 }]), Shops.Noon).Findings.Single(static f => f.Rule == "SHOP-5");

        Assert.Equal(RuleOutcome.Breached, finding.Outcome);
        Assert.Equal(LimitKind.Institution, finding.Limit!.Kind);
        Assert.Equal("4", finding.Limit.Value.En);
        Assert.Contains("set by board on 2025-01-01", finding.Limit.Origin.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documented_default_is_never_presented_as_law()
    {
        var finding = new RuleEvaluator(Rules).Evaluate(FactSet.Of([new Shop { Id = "s1", Staff = 1 }]), Shops.Noon).Findings.Single(static f => f.Rule == "SHOP-5");

        Assert.Equal(LimitKind.Institution, finding.Limit!.Kind);
        Assert.Contains("not a number of the law", finding.Limit.Origin.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_rule_does_not_run()
    {
        var run = new RuleEvaluator(Resolve(Change("SHOP-1") with { IsOn = false }).RuleSet).Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);

        Assert.False(run.ResultOf("SHOP-1")!.IsEvaluated);
        Assert.Null(run.OutcomeOf("SHOP-1", "s1"));
    }

    [Fact]
    public void A_severity_is_raised()
    {
        var run = new RuleEvaluator(Resolve(Change("SHOP-1") with { Severity = Severity.High }).RuleSet).Evaluate(FactSet.Of([new Shop { Id = "s1", Name = Fact<string>.Absent }]), Shops.Noon);

        Assert.Equal(Severity.High, run.Findings.Single(static f => f.Rule == "SHOP-1").Severity);
    }

    [Fact]
    public void A_later_layer_wins_and_every_change_keeps_its_story()
    {
        var resolved = ResolvedProfile.Resolve(Rules, null, Shops.Today, Layer("head", Change("SHOP-5") with { Parameter = "least", Value = "4" }), Layer("branch", Change("SHOP-5") with { Parameter = "least", Value = "6" }));

        Assert.Equal(["2 -> 4", "4 -> 6"], resolved.Changes.Select(static c => $"{c.Before} -> {c.After}"));
        Assert.Equal(["head", "branch"], resolved.Changes.Select(static c => c.Layer));
        Assert.Contains("least = 6", resolved.Print(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_for_another_kind_of_institution_is_left_out()
    {
        var layer = Layer("insurers", Change("SHOP-1") with { IsOn = false }) with { InstitutionKinds = [InstitutionKind.Insurer] };

        Assert.Equal(["insurers"], ResolvedProfile.Resolve(Rules, InstitutionKind.LargeBank, Shops.Today, layer).SkippedLayers);
        Assert.Empty(ResolvedProfile.Resolve(Rules, InstitutionKind.Insurer, Shops.Today, layer).SkippedLayers);
    }

    [Fact]
    public void Two_resolved_profiles_differ_in_the_changed_lines_only()
    {
        var before = ResolvedProfile.Resolve(Rules, null, Shops.Today);
        var after = Resolve(Change("SHOP-1") with { IsOn = false });

        var (here, there) = Assert.Single(before.DifferFrom(after, Language.English));
        Assert.StartsWith("SHOP-1 on", here, StringComparison.Ordinal);
        Assert.StartsWith("SHOP-1 off", there, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongChanges))]
    public void A_wrong_change_is_refused(ProfileChange change, string expected)
    {
        var mistake = Assert.Throws<ProfileException>(() => Resolve(change));

        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ProfileChange, string> WrongChanges() => new()
    {
        { Change("SHOP-77") with { IsOn = false }, "unknown rule 'SHOP-77'" },
        { Change("SHOP-5") with { Parameter = "most", Value = "4" }, "unknown parameter 'most'" },
        { Change("SHOP-1") with { Parameter = "most", Value = "4" }, "it has none" },
        { Change("SHOP-5") with { Parameter = "least", Value = "11" }, "outside 1 to 10" },
        { Change("SHOP-5") with { Parameter = "least", Value = "0" }, "outside 1 to 10" },
        { Change("SHOP-5") with { Parameter = "least", Value = "many" }, "is no value" },
        { Change("SHOP-5") with { Parameter = "pause", Value = "91 calendarDays" }, "outside" },
        { Change("SHOP-5") with { Parameter = "pause", Value = "10 moons" }, "is no value" },
        { Change("SHOP-5") with { Parameter = "pause", Value = "10 workingDays" }, "write it in calendarDays" },
        { Change("SHOP-5") with { Parameter = "pause", Value = "2 months" }, "write it in calendarDays" },
        { Change("SHOP-7") with { IsOn = false }, "is a critical duty of the law" },
        { Change("SHOP-7") with { Severity = Severity.High }, "is a critical duty of the law" },
        { Change("SHOP-1") with { IsOn = true, Through = new DateOnly(2024, 12, 31) }, "before it begins" },
        { Change("SHOP-5") with { Parameter = "least" }, "exactly one thing" },
        { Change("SHOP-5"), "exactly one thing" },
        { Change("SHOP-5") with { IsOn = false, Severity = Severity.Low }, "exactly one thing" },
        { Change("SHOP-6") with { IsOn = false }, "is a prohibition" },
        { Change("SHOP-6") with { Severity = Severity.Low }, "is a prohibition" },
        { Change("SHOP-1") with { IsOn = false, Why = " " }, "who decided and why" },
        { Change("SHOP-1") with { IsOn = false, By = "" }, "who decided and why" },
        { Change("SHOP-1") with { IsOn = false, By = "li\u200Bn" }, "invisible or invalid character U+200B" },
    };

    [Fact]
    public void Contradictions_of_one_layer_and_all_other_mistakes_are_told_at_once()
    {
        var mistake = Assert.Throws<ProfileException>(() => Resolve(
            Change("SHOP-1") with { IsOn = false }, Change("SHOP-1") with { IsOn = true }, Change("SHOP-77") with { IsOn = true }));

        Assert.Contains("2 mistakes", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("changes switch of 'SHOP-1' 2 times", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause", "90 calendarDays")]
    [InlineData("pause", "1 calendarDays")]
    [InlineData("least", "1")]
    [InlineData("least", "10")]
    public void A_value_on_its_bound_is_accepted(string parameter, string value) =>
        Assert.Single(Resolve(Change("SHOP-5") with { Parameter = parameter, Value = value }).Changes);

    private static ResolvedProfile Resolve(params ProfileChange[] changes) => ResolvedProfile.Resolve(Rules, null, Shops.Today, Layer("head", changes));

    private static Profile Layer(string id, params ProfileChange[] changes) => new() { Id = id, Title = new("总行", "head office"), Changes = [.. changes] };

    private static ProfileChange Change(string rule) => new() { Rule = rule, By = "board", On = new(2025, 1, 1), Why = "risk appetite 2025" };
}
