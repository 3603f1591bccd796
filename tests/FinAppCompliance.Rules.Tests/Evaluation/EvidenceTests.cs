using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData(true, 0, "inspectors = none")]
    [InlineData(true, 2, "inspectors = i00, i01")]
    [InlineData(true, 10, "inspectors = i00, i01, i02, i03, i04, i05, i06, i07, i08, i09")]
    [InlineData(true, 12, "inspectors = i00, i01, i02, i03, i04, i05, i06, i07, i08, i09, … (12)")]
    public void A_breach_names_the_records_looked_through(bool complete, int count, string evidence)
    {
        var finding = Find(static (in RuleContext<Shop> c) => c.Require(false, Shops.Nameless).With("inspectors", c.All<Inspector>()), Inspectors(complete, count), FactNeed.Anywhere<Inspector>());

        Assert.Equal(evidence, Assert.Single(finding.Evidence).ToString());
        Assert.Empty(finding.MissingFacts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Records_that_are_not_complete_are_what_is_missing(int count)
    {
        var finding = Find(static (in RuleContext<Shop> c) => c.Require(Tri.Unknown, Shops.Nameless).With("inspectors", c.All<Inspector>()), Inspectors(false, count), FactNeed.Anywhere<Inspector>());

        Assert.Equal("inspectors = unknown", Assert.Single(finding.Evidence).ToString());
        Assert.Equal(["inspectors"], finding.MissingFacts);
    }

    [Fact]
    public void Where_every_named_fact_is_known_the_missing_one_lies_within_the_records()
    {
        var finding = Find(
            static (in RuleContext<Shop> c) => c.Require(Tri.Unknown, Shops.Nameless).With("name", c.Subject.Name).With("inspectors", c.All<Inspector>()).With("again", c.All<Inspector>()),
            Inspectors(true, 1),
            FactNeed.Anywhere<Inspector>());

        Assert.Equal(["inspectors: facts within i00", "again: facts within i00"], finding.MissingFacts);
    }

    [Fact]
    public void Every_kind_of_value_is_written_plainly_and_its_record_named()
    {
        Fact<Ref<Shop>> reference = new Ref<Shop>("s9");
        var finding = Find((in RuleContext<Shop> c) => c.Require(false, Shops.Nameless, "k")
            .With("day", (Fact<DateOnly>)new DateOnly(2025, 1, 2))
            .With("at", (Fact<DateTimeOffset>)new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), "other")
            .With("number", (Fact<decimal>)1.5m)
            .With("ref", reference)
            .With("none", Fact<int>.Absent)
            .With("list", (FactList<int>)[1, 2])
            .With("unlisted", FactList<int>.Unknown, "other"));

        Assert.Equal(
            ["day = 2025-01-02", "other: at = 2025-01-02T03:04:05+08:00", "number = 1.5", "ref = s9", "none = none", "list = 1, 2", "other: unlisted = unknown"],
            finding.Evidence.Select(static e => e.ToString()));
        Assert.Equal([FactState.Known, FactState.Known, FactState.Known, FactState.Known, FactState.Absent, FactState.Known, FactState.Unknown], finding.Evidence.Select(static e => e.State));
        Assert.Equal("k", finding.Key);
    }

    [Fact]
    public void Missing_facts_are_told_once_each_with_their_record()
    {
        var finding = Find(static (in RuleContext<Shop> c) => c.Require(Tri.Unknown, Shops.Nameless).With("a", Fact<int>.Unknown).With("a", Fact<int>.Unknown).With("a", Fact<int>.Unknown, "r").With("b", (Fact<int>)1));

        Assert.Equal(["a", "r: a"], finding.MissingFacts);
        Assert.Equal("cannot be told for lack of facts; in question: the shop has no name", finding.Message.En);
        Assert.Equal("事实不全，暂无法判定；如属实，则为：未登记名称", finding.Message.Zh);
    }

    [Fact]
    public void Whether_a_rule_governs_can_be_what_is_unknown()
    {
        var finding = Find(static (in RuleContext<Shop> c) => c.When(Tri.Unknown, Shops.Nameless).With("name", Fact<string>.Unknown).Require(false, Shops.Crowded).Review(true, Shops.Crowded));

        Assert.Equal((RuleOutcome.Undetermined, "applicability"), (finding.Outcome, finding.Key));
        Assert.Equal("whether the rule applies cannot be told for lack of facts; it would not if: the shop has no name", finding.Message.En);
    }

    [Theory]
    [InlineData(true, RuleOutcome.NeedsReview)]
    [InlineData(null, RuleOutcome.Undetermined)]
    public void A_question_for_a_person_is_raised_or_open(bool? raise, RuleOutcome expected)
    {
        var finding = Find((in RuleContext<Shop> c) => c.Begin().Review(raise is { } known ? known : Tri.Unknown, Shops.Crowded, "q").With("name", raise is null ? Fact<string>.Unknown : "Lin"));

        Assert.Equal((expected, "q"), (finding.Outcome, finding.Key));
    }

    [Fact]
    public void A_question_that_is_not_raised_says_nothing() =>
        Assert.Empty(Run(static (in RuleContext<Shop> c) => c.Begin().Review(false, Shops.Crowded), [], []).Findings);

    [Fact]
    public void Conclusions_stand_in_the_order_of_their_keys_with_their_own_severity()
    {
        var run = Run(static (in RuleContext<Shop> c) => c.Require(false, Shops.Nameless, "b").Require(false, Shops.Crowded, "a", Severity.Critical).Require(true, Shops.Crowded, "c"), [], []);

        Assert.Equal([("a", Severity.Critical), ("b", Severity.Medium)], run.Findings.Select(static f => (f.Key, f.Severity)));
    }

    private static Finding Find(ShopRule.Judge judge) => Find(judge, [], []);

    private static Finding Find(ShopRule.Judge judge, (IReadOnlyList<RegisterRecord> Records, Type[] Complete) world, params FactNeed[] needs) =>
        Assert.Single(Run(judge, world.Records, world.Complete, needs).Findings);

    private static Finding Find(ShopRule.Judge judge, IReadOnlyList<RegisterRecord> records, Type[] complete) => Assert.Single(Run(judge, records, complete).Findings);

    private static AssessmentRun Run(ShopRule.Judge judge, IReadOnlyList<RegisterRecord> records, Type[] complete, params FactNeed[] needs) =>
        Shops.Evaluator(new ShopRule("SHOP-9", judge, needs)).Evaluate(FactSet.Of([new Shop { Id = "s1", Name = "Lin" }, .. records], complete), Shops.Noon);

    private static (IReadOnlyList<RegisterRecord> Records, Type[] Complete) Inspectors(bool complete, int count) =>
        ([.. Enumerable.Range(0, count).Select(static at => new Inspector { Id = $"i{at:00}" })], complete ? [typeof(Inspector)] : []);
}
