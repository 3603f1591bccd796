using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using FsCheck.Xunit;
using static FinAppCompliance.RulePacks.Nfra.Tests.Numbers.UnitWorld;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Numbers;

/// <summary>A number of one unit holds for what lies with that unit, and for nothing else.</summary>
public sealed class UnitLayerTests
{
    private static readonly Fact<Ref<OrgUnit>> None = Fact<Ref<OrgUnit>>.Absent;

    [Theory]
    [InlineData("chengdu", RuleOutcome.Breached)]
    [InlineData("wuhou", RuleOutcome.Breached)]
    [InlineData("top", RuleOutcome.Satisfied)]
    [InlineData("beijing", RuleOutcome.Satisfied)]
    public void It_holds_for_the_unit_that_manages_or_owns_and_for_those_below(string unit, RuleOutcome expected)
    {
        Assert.Equal(expected, Judge(App("a", new Ref<OrgUnit>(unit), None), Layer("chengdu", 4)));
        Assert.Equal(expected, Judge(App("a", None, new Ref<OrgUnit>(unit)), Layer("chengdu", 4)));
    }

    [Fact]
    public void The_finding_says_for_which_unit_the_number_is()
    {
        var run = Evaluator(Layer("chengdu", 4)).Evaluate(FactSet.Of([.. Units, App("a", new Ref<OrgUnit>("wuhou"), None), Clarified("a")]), AsOf);
        var finding = run.Findings.Single(static finding => finding.Rule == "N99-09.6");

        Assert.Equal("4 h", finding.Limit!.Value.En);
        Assert.Contains("for the unit chengdu", finding.Limit.Origin.En, StringComparison.Ordinal);
        Assert.Contains("适用于部门chengdu", finding.Limit.Origin.Zh, StringComparison.Ordinal);
        Assert.Contains("4 h", run.Explain("N99-09.6", "case-a")!.Write(Domain.Localization.Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_units_set_a_number_the_tighter_holds()
    {
        var application = App("a", new Ref<OrgUnit>("beijing"), new Ref<OrgUnit>("wuhou"));

        Assert.Equal(RuleOutcome.Breached, Judge(application, Layer("beijing", 20, "b"), Layer("chengdu", 4, "c")));
        Assert.Equal(RuleOutcome.Breached, Judge(application, Layer("beijing", 4, "b"), Layer("chengdu", 20, "c")));
        Assert.Equal(RuleOutcome.Satisfied, Judge(application, Layer("beijing", 12, "b"), Layer("chengdu", 20, "c")));
    }

    [Theory]
    [InlineData(4, RuleOutcome.Undetermined)]
    [InlineData(12, RuleOutcome.Satisfied)]
    public void A_unit_that_is_not_known_leaves_open_only_what_depends_on_it(int hours, RuleOutcome expected)
    {
        Assert.Equal(expected, Judge(App("a", default, None), Layer("chengdu", hours)));
        Assert.Equal(expected, Judge(App("a", new Ref<OrgUnit>("beijing"), default), Layer("chengdu", hours)));
        Assert.Equal(expected, Judge(App("a", new Ref<OrgUnit>("nowhere"), None), Layer("chengdu", hours)));
    }

    [Fact]
    public void What_is_left_open_names_the_missing_units()
    {
        var run = Evaluator(Layer("chengdu", 4)).Evaluate(FactSet.Of([.. Units, App("a", default, new Ref<OrgUnit>("nowhere")), Clarified("a")]), AsOf);

        Assert.Equal(["a: managingUnit", "nowhere: parentUnit"], run.Findings.Single(static finding => finding.Rule == "N99-09.6").MissingFacts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_of_no_known_application_is_left_open()
    {
        var evaluator = Evaluator(Layer("chengdu", 4));

        Assert.Equal(RuleOutcome.Undetermined, evaluator.Evaluate(FactSet.Of([.. Units, Clarified("a")]), AsOf).OutcomeOf("N99-09.6", "case-a"));
        Assert.Equal(RuleOutcome.Undetermined, evaluator.Evaluate(FactSet.Of([.. Units, Clarified("a") with { Application = default }]), AsOf).OutcomeOf("N99-09.6", "case-a"));
    }

    [Fact]
    public void An_incident_lies_with_the_units_of_every_application_that_it_names()
    {
        var layer = Layer("chengdu", 1) with { Changes = [new ProfileChange { Rule = "N99-17.5", Parameter = "openWithin", Value = "1 workingDays", By = "risk", On = new(2025, 1, 1), Why = "risk appetite" }] };
        var resolved = ResolvedProfile.Resolve(AllRules, null, new(2025, 6, 30), layer);

        Assert.Equal([("chengdu", "1 working days")], resolved.RuleSet.Find("N99-17.5")!.UnitValues.Select(static value => (value.Unit, value.Value.En)));
        Assert.Contains("chengdu: openWithin = 1 working days", resolved.Print(Domain.Localization.Language.English), StringComparison.Ordinal);
        var scope = new[] { "wuhou", "beijing" }.Select(unit => UnitsOf(new Incident { Id = "i", Applications = [new Ref<MobileApplication>("a")] }, App("a", new Ref<OrgUnit>(unit), None)));
        Assert.Equal(["1 working days", "10 working days"], scope);
    }

    [Property(MaxTest = 30)]
    public void Moving_applications_and_units_re_evaluates_to_a_full_run(int seed)
    {
        var random = new Random(seed);
        var evaluator = Evaluator(Layer("chengdu", 4, "c"), Layer("beijing", 11, "b"), Layer("wuhou", 2, "w") with { Unit = "wuhou" });
        var applications = Enumerable.Range(0, 4).Select(at => App($"a{at}", Pick(random), Pick(random))).ToArray();
        var facts = FactSet.Of([.. Units, .. applications, .. applications.Select(static application => Clarified(application.Id))]);
        var moved = random.Next(3) switch
        {
            0 => facts.With([applications[0] with { ManagingUnit = Pick(random) }]),
            1 => facts.With([Units[2] with { ParentUnit = Pick(random, "top", "beijing") }]),
            _ => facts.With([], "a0"),
        };
        var (again, full) = (evaluator.Reevaluate(evaluator.Evaluate(facts, AsOf), moved, AsOf), evaluator.Evaluate(moved, AsOf));

        Assert.Equal(full.Findings, again.Findings);
    }

    [Property(MaxTest = 30)]
    public void Hiding_a_unit_never_changes_a_claim_into_another_claim(int seed)
    {
        var random = new Random(seed);
        var evaluator = Evaluator(Layer("chengdu", 4, "c"), Layer("beijing", 11, "b"));
        var application = App("a", Pick(random), Pick(random));
        var claimed = evaluator.Evaluate(FactSet.Of([.. Units, application, Clarified("a")]), AsOf).OutcomeOf("N99-09.6", "case-a");
        FactSet[] poorer =
        [
            FactSet.Of([.. Units, application with { ManagingUnit = default }, Clarified("a")]),
            FactSet.Of([.. Units, application with { OwnerUnit = default }, Clarified("a")]),
            FactSet.Of([.. Units.Where(_ => random.Next(2) == 0), application, Clarified("a")]),
            FactSet.Of([.. Units, Clarified("a")]),
        ];

        Assert.All(poorer, facts => Assert.True(evaluator.Evaluate(facts, AsOf).OutcomeOf("N99-09.6", "case-a") is { } now && (now == claimed || now == RuleOutcome.Undetermined)));
    }

    [Fact]
    public void A_number_of_a_unit_changes_the_digest_of_the_profile() => Assert.NotEqual(
        RunRecord.Of(Evaluator().Evaluate(FactSet.Empty, AsOf)).ProfileDigest, RunRecord.Of(Evaluator(Layer("chengdu", 4)).Evaluate(FactSet.Empty, AsOf)).ProfileDigest);

    [Fact]
    public void A_changed_number_of_a_unit_is_a_cause()
    {
        var facts = FactSet.Of([.. Units, App("a", new Ref<OrgUnit>("chengdu"), None), Clarified("a")]);

        var entry = Assert.Single(RunComparison.Between(Evaluator().Evaluate(facts, AsOf), Evaluator(Layer("chengdu", 4)).Evaluate(facts, AsOf)).Of(FindingChange.Appeared));
        Assert.Equal(ChangeCauses.Profile, entry.Causes);
    }

    private static string UnitsOf(Incident incident, MobileApplication application)
    {
        var major = incident with { DiscoveredAt = AsOf.AddDays(-60), IsMajorApplicationRisk = true };
        var layer = Layer("chengdu", 1) with { Changes = [new ProfileChange { Rule = "N99-17.5", Parameter = "openWithin", Value = "1 workingDays", By = "risk", On = new(2025, 1, 1), Why = "risk appetite" }] };
        return Evaluator(layer).Evaluate(FactSet.Of([.. Units, application, major], typeof(Domain.Conduct.Audit)), AsOf).Explain("N99-17.5", "i")!.Steps.Select(static step => step.Limit).OfType<LimitUse>().Single().Value.En;
    }

    private static Fact<Ref<OrgUnit>> Pick(Random random, params string[] units) =>
        random.Next(5) == 0 ? None : new Ref<OrgUnit>((units.Length > 0 ? units : ["top", "chengdu", "wuhou", "beijing"])[random.Next(units.Length > 0 ? units.Length : 4)]);

    private static RuleOutcome? Judge(MobileApplication application, params Profile[] layers) =>
        Evaluator(layers).Evaluate(FactSet.Of([.. Units, application, Clarified("a")]), AsOf).OutcomeOf("N99-09.6", "case-a");
}
