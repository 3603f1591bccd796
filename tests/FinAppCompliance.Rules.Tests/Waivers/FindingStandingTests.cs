using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Waivers;

public sealed class FindingStandingTests
{
    private static readonly RuleEvaluator Evaluator = Shops.Evaluator(Shops.Named());
    private static readonly Shop Nameless = new() { Id = "s1", Name = Fact<string>.Absent, IsOpen = false };
    private static readonly Gate Opening = Gate.For<Shop>("opening", new("开业", "opening"), static (shop, _) => shop with { IsOpen = true }, "SHOP-1");

    [Theory]
    [InlineData(-1, false, 0)]
    [InlineData(0, false, 0)]
    [InlineData(1, true, 1)]
    public void A_breach_under_rectification_stays_breached_and_is_shown_with_its_day(int days, bool isOverdue, int late)
    {
        var run = Run(Records.Due.AddDays(days), Records.Item);
        var resolution = WaiverBook.Empty(run.RuleSet).Resolve(run);
        var finding = Assert.Single(resolution.Findings);

        Assert.Equal((RuleOutcome.Breached, FindingStanding.BeingRectified), (finding.Finding.Outcome, finding.Standing));
        Assert.Equal(new RectificationStanding(Records.Item, Records.Due, isOverdue, late), finding.Rectification);
        Assert.Equal([isOverdue ? "rectifications/overdue" : "rectifications/soon-due"], resolution.AboutRectifications.Select(static f => f.Rule.Value));
        Assert.True(resolution.HasOpenBreach);
        var exit = AssessmentExit.Of(run, resolution);
        Assert.Equal((ExitCodes.Findings, 1 + late, 1, late), (exit.Code, exit.Findings, exit.BeingRectified, exit.Overdue));
        Assert.Contains($"findings {1 + late} (of them being rectified 1, disputed 0, overdue rectifications {late})", exit.Reason.En, StringComparison.Ordinal);
        var recorded = RunRecord.Of(run, resolution).Findings.First();
        Assert.Equal(("wt-1", Records.Due, isOverdue), (recorded.Rectification, recorded.RectificationDueOn, recorded.IsRectificationOverdue));
    }

    [Theory]
    [InlineData(15, 59, false)]
    [InlineData(16, 0, true)]
    public void The_last_day_ends_in_china(int utcHour, int minute, bool isOverdue)
    {
        var run = Evaluator.Evaluate(FactSet.Of([Nameless, Records.Item]), new DateTimeOffset(Records.Due, new TimeOnly(utcHour, minute), TimeSpan.Zero));

        Assert.Equal(isOverdue, WaiverBook.Empty(run.RuleSet).Resolve(run).Findings.Single().Rectification!.IsOverdue);
    }

    [Fact]
    public void A_rectification_that_is_overdue_counts_even_when_the_breach_is_gone()
    {
        var run = Evaluator.Evaluate(FactSet.Of([Nameless with { Name = "Lin" }, Records.Item]), Noon(Records.Due.AddDays(1)));
        var resolution = WaiverBook.Empty(run.RuleSet).Resolve(run);

        Assert.Empty(resolution.Findings);
        var overdue = Assert.Single(resolution.AboutRectifications);
        Assert.Equal((Severity.High, "整改逾期1天（时限2025-06-30）"), (overdue.Severity, overdue.Message.Zh));
        Assert.Equal(ExitCodes.Findings, AssessmentExit.Of(run, resolution).Code);
        Assert.True(resolution.HasOpenBreach);
    }

    public static TheoryData<string, RectificationRecord> NotHolding() => new()
    {
        { "rectifications/contradicts-itself", Records.Item with { Verifier = Records.Item.ResponsiblePerson } },
        { "rectifications/contradicts-itself", Records.Item with { DoneOn = Records.Due.AddDays(-1) } },
        { "rectifications/incomplete", Records.Item with { DueOn = default } },
        { "rectifications/incomplete", Records.Item with { ResponsiblePerson = default } },
        { "rectifications/incomplete", Records.Item with { Measure = " " } },
        { "rectifications/incomplete", Records.Item with { State = default } },
        { "rectifications/names-nothing", Records.Item with { Rules = ["SHOP-77"] } },
        { "rectifications/names-nothing", Records.Item with { Rules = ["no rule"] } },
        { "rectifications/names-nothing", Records.Item with { SubjectId = "elsewhere" } },
        { "rectifications/soon-due", Records.Item with { SubjectId = "wt-1" } },
        { "rectifications/soon-due", Records.Item with { Rules = [] } },
        { "rectifications/soon-due", Records.Item with { Fingerprints = [new string('0', 32)] } },
        { "rectifications/soon-due", Records.Item with { OpenedOn = Records.Due } },
        { "rectifications/closed-but-breached", Records.Closed },
    };

    [Theory]
    [MemberData(nameof(NotHolding))]
    public void A_finding_does_not_stand_under_a_record_that_does_not_hold(string about, RectificationRecord item)
    {
        var run = Run(Records.Due.AddDays(-1), item);
        var resolution = WaiverBook.Empty(run.RuleSet).Resolve(run);

        Assert.Equal(FindingStanding.Open, resolution.Findings.Single().Standing);
        Assert.Contains(about, resolution.AboutRectifications.Select(static f => f.Rule.Value));
    }

    [Fact]
    public void A_record_may_name_one_finding_by_its_fingerprint()
    {
        var mark = Run(Records.Due).Findings.Single().Fingerprint;

        Assert.Equal(FindingStanding.BeingRectified, Standing(Records.Due, Records.Item with { Rules = [], SubjectId = default, Fingerprints = [mark] }));
        Assert.Equal(FindingStanding.Open, Standing(Records.Due, Records.Item with { Rules = ["SHOP-1"], SubjectId = "wt-1", Fingerprints = [mark] }));
    }

    [Fact]
    public void Of_several_records_the_one_that_is_due_first_is_shown()
    {
        var run = Run(Records.Due.AddDays(1), Records.Item, Records.Item with { Id = "wt-0", Number = "WT-2", DueOn = Records.Due.AddDays(9) });

        Assert.True(WaiverBook.Empty(run.RuleSet).Resolve(run).Findings.Single().Rectification is { IsOverdue: true, Item.Id: "wt-1" });
    }

    [Fact]
    public void What_cannot_be_told_is_neither_rectified_nor_disputed()
    {
        var run = Evaluator.Evaluate(FactSet.Of([Nameless with { Name = default }, Records.Item, Records.Dispute]), Noon(Records.Due));
        var resolution = WaiverBook.Empty(run.RuleSet).Resolve(run);

        Assert.Equal(FindingStanding.Open, resolution.Findings.Single().Standing);
        Assert.Contains("disputes/matches-nothing", resolution.AboutDisputes.Select(static f => f.Rule.Value));
    }

    [Fact]
    public void A_disputed_finding_stays_counted_and_is_shown_as_disputed()
    {
        var run = Run(Records.Due, Records.Dispute);
        var resolution = WaiverBook.Empty(run.RuleSet).Resolve(run);
        var finding = resolution.Findings.Single();

        Assert.Equal((FindingStanding.Disputed, "yy-1"), (finding.Standing, finding.Dispute?.Id));
        Assert.Empty(resolution.About);
        var exit = AssessmentExit.Of(run, resolution);
        Assert.Equal((ExitCodes.Findings, 1, 1), (exit.Code, exit.Findings, exit.Disputed));
        Assert.Equal("yy-1", RunRecord.Of(run, resolution).Findings.Single().Dispute);
    }

    public static TheoryData<FindingDispute> NotStanding() =>
    [
        Records.Dispute with { ConfirmedBy = Records.Dispute.RaisedBy },
        Records.Dispute with { ConfirmedBy = new Ref<Person>("Ｌｉｎ") },
        Records.Dispute with { ConfirmedBy = default },
        Records.Dispute with { Reason = " " },
        Records.Dispute with { EvidenceIds = [] },
        Records.Dispute with { ConfirmedOn = Records.Due.AddDays(1) },
        Records.Dispute with { SettledOn = Records.Due },
        Records.Dispute with { SubjectId = "elsewhere" },
        Records.Dispute with { Rule = "SHOP-77" },
        Records.Dispute with { Fingerprint = new string('0', 32) },
    ];

    [Theory]
    [MemberData(nameof(NotStanding))]
    public void A_dispute_that_is_incomplete_or_settled_does_not_stand(FindingDispute dispute) =>
        Assert.Equal(FindingStanding.Open, Standing(Records.Due, dispute));

    [Theory]
    [InlineData(null, 0, GateState.Closed)]
    [InlineData(Severity.Low, 0, GateState.Closed)]
    [InlineData(Severity.Medium, 0, GateState.Open)]
    [InlineData(Severity.Critical, 0, GateState.Open)]
    [InlineData(Severity.Critical, 1, GateState.Closed)]
    public void A_gate_opens_over_a_rectification_only_where_the_policy_says_so_and_it_is_in_time(Severity? most, int days, GateState expected)
    {
        var run = Run(Records.Due.AddDays(days), Records.Item);
        var policy = new GatePolicyOptions();
        if (most is { } severity)
        {
            policy.OpensOverRectification["opening"] = severity;
        }

        var decision = new GateKeeper(Evaluator, policy: policy).Decide(Opening, run, "s1");

        Assert.Equal(expected, decision.State);
        Assert.Equal(FindingStanding.BeingRectified, Assert.Single(decision.Reasons).Standing);
        Assert.Equal(ExitCodes.Findings, AssessmentExit.Of(decision).Code);
    }

    [Fact]
    public void The_policy_of_one_gate_is_not_that_of_another_and_a_dispute_opens_none()
    {
        var policy = new GatePolicyOptions();
        policy.OpensOverRectification["closing"] = Severity.Critical;
        var keeper = new GateKeeper(Evaluator, policy: policy);
        policy.OpensOverRectification["opening"] = Severity.Critical;

        Assert.Equal(GateState.Closed, keeper.Decide(Opening, Run(Records.Due, Records.Item), "s1").State);
        Assert.Equal(GateState.Closed, new GateKeeper(Evaluator, policy: policy).Decide(Opening, Run(Records.Due, Records.Dispute), "s1").State);
    }

    [Fact]
    public void No_policy_opens_a_gate_over_a_prohibition()
    {
        var evaluator = new RuleEvaluator([RulePack.Create(Shops.Header()).Add(new ProhibitionRule()).Build()]);
        var gate = Gate.For<Shop>("opening", new("开业", "opening"), static (shop, _) => shop with { IsOpen = true }, "SHOP-6");
        var policy = new GatePolicyOptions();
        policy.OpensOverRectification["opening"] = Severity.Critical;
        var run = evaluator.Evaluate(FactSet.Of([Nameless, Records.Item with { Rules = ["SHOP-6"] }]), Noon(Records.Due));

        Assert.Equal(GateState.Closed, new GateKeeper(evaluator, policy: policy).Decide(gate, run, "s1").State);
    }

    [Fact]
    public void Rectifications_and_disputes_are_no_facts_that_somebody_forgot_to_judge() =>
        Assert.Empty(Run(Records.Due, Records.Item, Records.Dispute).Unjudged.Records);

    [Fact]
    public void A_finding_that_comes_under_rectification_changed_because_of_facts()
    {
        var book = WaiverBook.Empty(Evaluator.RuleSet);
        var entry = RunComparison.Between(Run(Records.Due), Run(Records.Due, Records.Item), book, book).Entries.Single(static e => e.Finding.Rule == "SHOP-1");

        Assert.Equal((FindingChange.Changed, ChangeCauses.Facts), (entry.Change, entry.Causes));
    }

    [Fact]
    public void A_rectification_that_became_overdue_changed_because_a_day_passed()
    {
        var facts = FactSet.Of([Nameless, Records.Item]);
        var (before, after) = (Evaluator.Evaluate(facts, Noon(Records.Due)), Evaluator.Evaluate(facts, Noon(Records.Due.AddDays(1))));
        var book = WaiverBook.Empty(Evaluator.RuleSet);
        var entries = RunComparison.Between(before, after, book, book).Entries;

        Assert.Equal(ChangeCauses.DatePassed, entries.Single(static e => e.Finding.Rule == "SHOP-1").Causes);
        Assert.Equal(ChangeCauses.DatePassed, entries.Single(static e => e.Finding.Rule == "rectifications/overdue").Causes);
    }

    private static DateTimeOffset Noon(DateOnly day) => ChinaStandardTime.StartOf(day).AddHours(12);

    private static AssessmentRun Run(DateOnly day, params RegisterRecord[] records) => Evaluator.Evaluate(FactSet.Of([Nameless, .. records]), Noon(day));

    private static FindingStanding Standing(DateOnly day, params RegisterRecord[] records)
    {
        var run = Run(day, records);
        return WaiverBook.Empty(run.RuleSet).Resolve(run).Findings.Single().Standing;
    }
}
