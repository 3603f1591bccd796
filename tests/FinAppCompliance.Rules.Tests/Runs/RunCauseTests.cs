using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Runs;

public sealed class RunCauseTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(Shops.Named()).Add(new StaffRule()).Build());
    private static readonly Shop Nameless = new() { Id = "s1", Name = Fact<string>.Absent, Staff = 3 };

    [Fact]
    public void The_same_run_twice_is_unchanged_without_a_cause()
    {
        var entry = Assert.Single(RunComparison.Between(Run(Rules, Nameless), Run(Rules, Nameless)).Entries);

        Assert.Equal((FindingChange.Unchanged, ChangeCauses.None), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_mended_fact_makes_the_finding_go()
    {
        var entry = Assert.Single(RunComparison.Between(Run(Rules, Nameless), Run(Rules, Nameless with { Name = "Lin" })).Entries);

        Assert.Equal((FindingChange.Gone, ChangeCauses.Facts), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_fact_that_becomes_unknown_changes_the_finding()
    {
        var entry = Assert.Single(RunComparison.Between(Run(Rules, Nameless), Run(Rules, Nameless with { Name = default })).Entries);

        Assert.Equal((FindingChange.Changed, ChangeCauses.Facts), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_parameter_makes_a_finding_appear()
    {
        var tailored = ResolvedProfile.Resolve(Rules, null, Shops.Today, new Profile
        {
            Id = "p",
            Title = new("总行", "head office"),
            Changes = [new ProfileChange { Rule = "SHOP-5", Parameter = "least", Value = "4", By = "board", On = new(2025, 1, 1), Why = "appetite" }],
        }).RuleSet;

        var entry = Assert.Single(RunComparison.Between(Run(Rules, Nameless), Run(tailored, Nameless)).Of(FindingChange.Appeared));

        Assert.Equal(ChangeCauses.Profile, entry.Causes);
    }

    [Fact]
    public void A_rule_of_a_new_pack_version_is_a_cause()
    {
        var next = RuleSet.Create(RulePack.Create(Shops.Header() with { Version = new(1, 1, 0) }).Add(Shops.Named()).Build());

        var entry = Assert.Single(RunComparison.Between(Run(RuleSet.Create(Shops.Pack()), Nameless), Run(next, Nameless)).Entries);

        Assert.Equal((FindingChange.Appeared, ChangeCauses.Rule), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_waiver_that_ended_is_a_cause()
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.High;
        var own = Shops.OwnEvaluator(Shops.Named("shop/1")).RuleSet;
        var book = WaiverBook.Load(own, [new Waiver { Id = "w", Rule = "shop/1", SubjectId = "s1", Reason = "r", RequestedBy = "lin", ApprovedBy = "chen", ApprovedOn = new(2025, 6, 1), LastDay = new(2025, 6, 30) }], policy, FactSet.Of([Nameless]));

        var entries = RunComparison.Between(Run(own, Nameless), Run(own, Nameless, Shops.Noon.AddDays(1)), book, book).Entries;
        var entry = Assert.Single(entries, static e => e.Finding.Rule == "shop/1");

        Assert.Equal((FindingChange.Changed, ChangeCauses.Waiver | ChangeCauses.DatePassed), (entry.Change, entry.Causes));
        Assert.All(entries.Where(static e => e.Finding.Rule != "shop/1"), static e => Assert.Equal(ChangeCauses.Waiver | ChangeCauses.DatePassed, e.Causes));
    }

    [Fact]
    public void A_date_that_passed_is_a_cause_of_its_own()
    {
        var rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(new FromJulyRule()).Build());

        var entry = Assert.Single(RunComparison.Between(Run(rules, Nameless), Run(rules, Nameless, Shops.Noon.AddDays(1))).Entries);

        Assert.Equal((FindingChange.Appeared, ChangeCauses.DatePassed), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_passed_date_is_told_beside_changed_facts_that_the_finding_does_not_rest_on()
    {
        var rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(new FromJulyRule()).Build());

        var entry = Assert.Single(RunComparison.Between(Run(rules, Nameless), Run(rules, Nameless with { Staff = 9 }, Shops.Noon.AddDays(1))).Entries);

        Assert.Equal((FindingChange.Appeared, ChangeCauses.DatePassed), (entry.Change, entry.Causes));
    }

    [Fact]
    public void Causes_that_only_together_change_a_finding_are_all_told()
    {
        var rules = RuleSet.Create(RulePack.Create(Shops.Header()).Add(new FromJulyRule()).Build());

        var entry = Assert.Single(RunComparison.Between(Run(rules, Nameless with { Name = "Lin" }), Run(rules, Nameless, Shops.Noon.AddDays(1))).Entries);

        Assert.Equal((FindingChange.Appeared, ChangeCauses.Facts | ChangeCauses.DatePassed), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_mark_that_stands_twice_in_a_record_is_compared_by_its_worst_finding()
    {
        var record = RunRecord.Of(Run(Rules, Nameless));
        var breached = Assert.Single(record.Findings);
        var undetermined = breached with { Outcome = RuleOutcome.Undetermined };

        var entry = Assert.Single(RunComparison.Between(record with { Findings = [undetermined] }, record with { Findings = [undetermined, breached] }).Entries);

        Assert.Equal((FindingChange.Changed, RuleOutcome.Breached), (entry.Change, entry.After!.Outcome));
    }

    [Fact]
    public void A_record_is_the_same_bytes_for_the_same_run_and_reads_back()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        RunRecord.Of(Run(Rules, Nameless)).Write(first);
        RunRecord.Of(Run(Rules, Nameless)).Write(second);

        Assert.Equal(first.ToArray(), second.ToArray());
        var read = RunRecord.Read(System.Text.Encoding.UTF8.GetString(first.ToArray()));
        Assert.Equal("SHOP-1", Assert.Single(read.Findings).Rule);
        Assert.Equal(1, read.Outcomes["Breached"]);
    }

    [Fact]
    public void The_digests_tell_facts_and_tailoring_apart()
    {
        var one = RunRecord.Of(Run(Rules, Nameless));
        var other = RunRecord.Of(Run(Rules, Nameless with { Staff = 4 }));
        var stricter = RunRecord.Of(Run(Rules.With([.. Rules.Entries.Select(static e => e.With(Severity.High))]), Nameless));

        Assert.NotEqual(one.FactsDigest, other.FactsDigest);
        Assert.Equal(one.ProfileDigest, other.ProfileDigest);
        Assert.NotEqual(one.ProfileDigest, stricter.ProfileDigest);
    }

    private static AssessmentRun Run(RuleSet rules, Shop shop, DateTimeOffset? asOf = null) => new RuleEvaluator(rules).Evaluate(FactSet.Of([shop]), asOf ?? Shops.Noon);
}
