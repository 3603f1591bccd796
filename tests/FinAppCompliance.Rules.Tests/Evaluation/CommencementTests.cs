using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

/// <summary>A law that is in force from July to the end of the year, asked about events before, within and after.</summary>
public sealed class CommencementTests
{
    private static readonly DateTimeOffset Later = new(2027, 1, 15, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-06-30", RuleOutcome.NotApplicable)]
    [InlineData("2025-07-01", RuleOutcome.Breached)]
    [InlineData("2025-12-31", RuleOutcome.Breached)]
    [InlineData("2026-01-01", RuleOutcome.NotApplicable)]
    public void The_day_of_the_event_decides_however_late_it_is_judged(string day, RuleOutcome expected)
    {
        var run = Judge(new Inspection { Id = "i", HeldOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), IsPassed = false });

        Assert.Equal(expected, run.OutcomeOf("SHOP-8", "i"));
    }

    [Fact]
    public void The_reason_names_both_days()
    {
        var why = Judge(new Inspection { Id = "i", HeldOn = new DateOnly(2025, 6, 30), IsPassed = false }).Explain("SHOP-8", "i")!;

        Assert.Contains("发生于施行前", why.NotApplicableReason!.Zh, StringComparison.Ordinal);
        Assert.Contains("2025-06-30", why.Write(Language.English), StringComparison.Ordinal);
        Assert.Contains("2025-07-01", why.Write(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_an_unknown_day_is_neither_breached_nor_satisfied()
    {
        foreach (var isPassed in new[] { true, false })
        {
            var run = Judge(new Inspection { Id = "i", IsPassed = isPassed });

            Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf("SHOP-8", "i"));
            Assert.Equal("heldOn", Assert.Single(Assert.Single(run.Findings).MissingFacts));
        }
    }

    [Fact]
    public void What_did_not_happen_is_left_to_the_rule() =>
        Assert.Equal(RuleOutcome.Breached, Judge(new Inspection { Id = "i", HeldOn = Fact<DateOnly>.Absent, IsPassed = false }).OutcomeOf("SHOP-8", "i"));

    [Fact]
    public void A_duty_dated_by_another_kind_of_record_is_refused_by_the_pack()
    {
        var refused = Assert.Throws<RulePackException>(static () => RulePack.Create(Shops.Header()).Add(new InspectionRule(DutyArising.On<Shop>("openedOn", static _ => default))).Build());

        Assert.Contains("Shop", refused.Message, StringComparison.Ordinal);
    }

    private static AssessmentRun Judge(Inspection inspection) =>
        new RuleEvaluator([RulePack.Create(Shops.Header()).Add(new InspectionRule(DutyArising.On<Inspection>("heldOn", static i => i.HeldOn))).Build()]).Evaluate(FactSet.Of([inspection]), Later);
}
