using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Gates;

public sealed class AssessmentExitTests
{
    private static readonly Gate Opening = Gate.For<Shop>(
        "opening", new("开业", "opening"), static (shop, _) => shop with { IsOpen = true }, "shop/1");
    private static readonly Shop Named = new() { Id = "s1", Name = "Lin", IsOpen = false };
    private static readonly Shop Nameless = new() { Id = "s2", Name = Fact<string>.Absent, IsOpen = false };
    private static readonly Shop Unknown = new() { Id = "s3", IsOpen = false };

    private static readonly Waiver Granted = new()
    {
        Id = "w1",
        Rule = "shop/1",
        SubjectId = "s2",
        Reason = "sign is being painted",
        RequestedBy = "lin",
        ApprovedBy = "chen",
        ApprovedOn = new(2025, 6, 1),
        LastDay = new(2025, 6, 30),
    };

    /// <summary>Whoever adds an outcome decides here, and in AssessmentExit, what it weighs.</summary>
    private static readonly Dictionary<RuleOutcome, int> Weights = new()
    {
        [RuleOutcome.Satisfied] = ExitCodes.Clean,
        [RuleOutcome.NotApplicable] = ExitCodes.Clean,
        [RuleOutcome.NotYetDue] = ExitCodes.Clean,
        [RuleOutcome.PastBreach] = ExitCodes.Clean,
        [RuleOutcome.Breached] = ExitCodes.Findings,
        [RuleOutcome.NeedsReview] = ExitCodes.Findings,
        [RuleOutcome.Undetermined] = ExitCodes.Undetermined,
        [RuleOutcome.Errored] = ExitCodes.Internal,
    };

    [Fact]
    public void Every_outcome_has_a_weight_and_one_that_is_not_known_is_never_clean()
    {
        Assert.Equal(Enum.GetValues<RuleOutcome>().Order(), Weights.Keys.Order());
        Assert.All(Weights, static pair => Assert.Equal(pair.Value, Of([pair.Key]).Code));
        Assert.Equal(ExitCodes.Internal, Of([(RuleOutcome)99]).Code);
        Assert.Equal(ExitCodes.Internal, Of([(RuleOutcome)99], most: int.MaxValue).Code);
    }

    [Fact]
    public void A_run_in_which_all_holds_is_clean()
    {
        var exit = AssessmentExit.Of(Run(Named));

        Assert.Equal(ExitCodes.Clean, exit.Code);
        Assert.Equal("0: 没有未豁免的发现（发现0，已豁免0，无法判定0，允许0，规则失败0） / "
            + "there is no finding without a waiver (findings 0, waived 0, undetermined 0, allowed 0, errored 0)", exit.ToString());
    }

    [Fact]
    public void A_breach_is_a_finding() =>
        Assert.Equal((ExitCodes.Findings, 1), Counts(AssessmentExit.Of(Run(Named, Nameless)), static exit => exit.Findings));

    [Fact]
    public void A_question_for_a_person_is_a_finding()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-9", static (in RuleContext<Shop> c) =>
            c.When(true, Shops.Nameless).Review(true, Shops.Nameless)));

        Assert.Equal(ExitCodes.Findings, AssessmentExit.Of(evaluator.Evaluate(FactSet.Of([Named]), Shops.Noon)).Code);
    }

    [Fact]
    public void A_rule_that_fails_is_internal_whatever_else_was_found()
    {
        var broken = new ShopRule("SHOP-9", static (in RuleContext<Shop> c) => throw new InvalidOperationException("broken"));
        var evaluator = Shops.Evaluator(Shops.Named(), broken);
        var exit = AssessmentExit.Of(evaluator.Evaluate(FactSet.Of([Nameless]), Shops.Noon), mostUndetermined: int.MaxValue);

        Assert.Equal((ExitCodes.Internal, 1, 1), (exit.Code, exit.Errored, exit.Findings));
    }

    [Theory]
    [InlineData(0, ExitCodes.Undetermined)]
    [InlineData(1, ExitCodes.Undetermined)]
    [InlineData(2, ExitCodes.Clean)]
    [InlineData(3, ExitCodes.Clean)]
    public void The_limit_counts_from_one_above(int most, int code)
    {
        var exit = AssessmentExit.Of(Run(Named, Unknown, Unknown with { Id = "s4" }), mostUndetermined: most);

        Assert.Equal((code, 2, most), (exit.Code, exit.Undetermined, exit.MostUndetermined));
    }

    [Fact]
    public void A_rule_without_a_single_subject_is_undetermined_unless_there_is_certainly_none()
    {
        var exit = AssessmentExit.Of(Shops.OwnEvaluator(Shops.Named("shop/1")).Evaluate(FactSet.Empty, Shops.Noon));
        Assert.Equal((ExitCodes.Undetermined, 1), (exit.Code, exit.Undetermined));

        var certain = Shops.OwnEvaluator(Shops.Named("shop/1")).Evaluate(FactSet.Of([], typeof(Shop)), Shops.Noon);
        Assert.Equal(ExitCodes.Clean, AssessmentExit.Of(certain).Code);
    }

    [Fact]
    public void Where_no_rule_ran_nothing_is_clean_however_much_is_allowed()
    {
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"));
        var off = new RuleEvaluator(evaluator.RuleSet.With([.. evaluator.RuleSet.Entries.Select(static e => e.Switch(isOn: false))]));
        var run = off.Evaluate(FactSet.Of([Named]), Shops.Noon);

        Assert.Equal(ExitCodes.Undetermined, AssessmentExit.Of(run, mostUndetermined: int.MaxValue).Code);
        Assert.Equal(ExitCodes.Undetermined, AssessmentExit.Of(new GateKeeper(off).Decide(Opening, run, "s1"), int.MaxValue).Code);
    }

    [Theory]
    [InlineData("2025-05-31", ExitCodes.Findings, 0)]
    [InlineData("2025-06-01", ExitCodes.Clean, 1)]
    [InlineData("2025-06-30", ExitCodes.Clean, 1)]
    [InlineData("2025-07-01", ExitCodes.Findings, 0)]
    public void A_waived_breach_is_no_finding_and_an_ended_waiver_leaves_it_one(string day, int code, int waived)
    {
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"));
        var noon = new DateTimeOffset(DateOnly.Parse(day, null), new TimeOnly(4, 0), TimeSpan.Zero);
        var run = evaluator.Evaluate(FactSet.Of([Nameless]), noon);
        var book = Book(evaluator, Granted);

        Assert.Equal((code, waived), Counts(AssessmentExit.Of(run, book.Resolve(run)), static exit => exit.Waived));
        var decision = new GateKeeper(evaluator, book).Decide(Opening, run, "s2");
        Assert.Equal((code, waived), Counts(AssessmentExit.Of(decision), static exit => exit.Waived));
    }

    [Fact]
    public void A_waiver_that_is_too_wide_covers_nothing()
    {
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"));
        var run = evaluator.Evaluate(FactSet.Of([Nameless]), Shops.Noon);
        var policy = new WaiverPolicyOptions { MostConclusions = 0 };
        policy.Approvers["chen"] = Severity.High;

        Assert.Equal(ExitCodes.Findings, AssessmentExit.Of(run, WaiverBook.Load(evaluator.RuleSet, [Granted], policy, run.Facts).Resolve(run)).Code);
    }

    [Fact]
    public void What_is_wrong_with_a_waiver_itself_is_told_and_changes_no_code()
    {
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"));
        var run = evaluator.Evaluate(FactSet.Of([Named]), Shops.Noon);
        var resolution = Book(evaluator, Granted).Resolve(run);

        Assert.NotEmpty(resolution.AboutWaivers);
        Assert.Equal(ExitCodes.Clean, AssessmentExit.Of(run, resolution).Code);
    }

    [Fact]
    public void A_gate_counts_the_rules_without_subjects()
    {
        var gate = Gate.For<Inspector>("visit", new("检查", "visit"), static (inspector, _) => inspector, "shop/1");
        var evaluator = Shops.OwnEvaluator(Shops.Named("shop/1"));
        var run = evaluator.Evaluate(FactSet.Of([new Inspector { Id = "i" }]), Shops.Noon);
        var decision = new GateKeeper(evaluator).Decide(gate, run, "i");

        Assert.Equal([(RuleId)"shop/1"], decision.WithoutSubjects);
        Assert.Equal((ExitCodes.Undetermined, 1), Counts(AssessmentExit.Of(decision), static exit => exit.Undetermined));
        Assert.Equal(ExitCodes.Clean, AssessmentExit.Of(decision, 1).Code);
    }

    [Property(MaxTest = 500)]
    public bool Precedence_is_that_of_the_table(byte[] outcomes, bool[] waived, byte most)
    {
        var drawn = (outcomes ?? []).Select(static one => (RuleOutcome)(one % 7)).ToArray();
        var covered = drawn.Select((_, at) => waived is { Length: > 0 } && waived[at % waived.Length]).ToArray();

        // The reference walks the table from the gravest row, one row at a time.
        int code;
        if (drawn.Any(static one => one == RuleOutcome.Errored || !Enum.IsDefined(one)))
        {
            code = 4;
        }
        else if (drawn.Where((one, at) => !covered[at] && (one == RuleOutcome.Breached || one == RuleOutcome.NeedsReview)).Any())
        {
            code = 1;
        }
        else
        {
            code = drawn.Count(static one => one == RuleOutcome.Undetermined) > most % 4 ? 3 : 0;
        }

        return Of(drawn, covered, most % 4).Code == code;
    }

    [Fact]
    public void Misuse_is_refused()
    {
        var run = Run(Nameless);
        var other = Run(Nameless);

        Assert.Throws<ArgumentOutOfRangeException>(() => AssessmentExit.Of(run, mostUndetermined: -1));
        Assert.Throws<ArgumentException>(() => AssessmentExit.Of(run, WaiverBook.Empty(other.RuleSet).Resolve(other)));
    }

    private static AssessmentRun Run(params Shop[] shops) => Shops.OwnEvaluator(Shops.Named("shop/1")).Evaluate(FactSet.Of(shops), Shops.Noon);

    private static (int Code, int Count) Counts(AssessmentExit exit, Func<AssessmentExit, int> count) => (exit.Code, count(exit));

    private static WaiverBook Book(RuleEvaluator evaluator, Waiver waiver)
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.High;
        return WaiverBook.Load(evaluator.RuleSet, [waiver], policy, FactSet.Of([Named, Nameless, Unknown]));
    }

    private static AssessmentExit Of(IReadOnlyList<RuleOutcome> outcomes, bool[]? waived = null, int most = 0) => AssessmentExit.Of(
        new GateDecision(
            GateState.Open,
            [.. outcomes.Select((outcome, at) => new ResolvedFinding(Finding(outcome), waived is not null && waived[at] ? Granted : null))],
            [],
            [],
            []),
        most);

    private static Finding Finding(RuleOutcome outcome) => new()
    {
        Rule = "shop/1",
        Title = Shops.Nameless,
        Subject = new(nameof(Shop), "s1", "s1"),
        Outcome = outcome,
        Severity = Severity.Medium,
        Message = Shops.Nameless,
        Remediation = Shops.Nameless,
        Citations = [],
        AsOf = Shops.Noon,
    };
}
