using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Gates;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests;

/// <summary>Nothing public takes null for something: it is refused by name, at once.</summary>
public sealed class NullArgumentTests
{
    private static readonly RuleEvaluator Evaluator = Shops.Evaluator(Shops.Named());
    private static readonly AssessmentRun Run = Evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Shops.Noon);
    private static readonly Gate Opening = Gate.For<Shop>("opening", new("开业", "opening"), static (shop, _) => shop, "SHOP-1");

    public static TheoryData<string> Calls => [.. Table.Keys];

    private static Dictionary<string, Action> Table { get; } = new()
    {
        ["packs"] = static () => new RuleEvaluator((IEnumerable<RulePack>)null!),
        ["ruleSet"] = static () => new RuleEvaluator((RuleSet)null!),
        ["facts"] = static () => Evaluator.Evaluate(null!, Shops.Noon),
        ["former"] = static () => Evaluator.Reevaluate(null!, FactSet.Empty, Shops.Noon),
        ["facts again"] = static () => Evaluator.Reevaluate(Run, null!, Shops.Noon),
        ["subjectId"] = static () => Run.Explain("SHOP-1", null!),
        ["subjectId of result"] = static () => Run.ResultOf("SHOP-1")!.OutcomeOf(null!),
        ["evaluator"] = static () => new GateKeeper(null!),
        ["gate"] = static () => new GateKeeper(Evaluator).Decide(null!, Run, "s1"),
        ["run"] = static () => new GateKeeper(Evaluator).Decide(Opening, null!, "s1"),
        ["ruleSet of profile"] = static () => ResolvedProfile.Resolve(null!, null, Shops.Today),
        ["layers"] = static () => ResolvedProfile.Resolve(Evaluator.RuleSet, null, Shops.Today, null!),
        ["other"] = static () => ResolvedProfile.Resolve(Evaluator.RuleSet, null, Shops.Today).DifferFrom(null!, Language.English),
        ["before"] = static () => RunComparison.Between((AssessmentRun)null!, Run),
        ["after"] = static () => RunComparison.Between(Run, (AssessmentRun)null!),
        ["lookup"] = static () => FactNeed.Naming<Visit, Shop>(null!),
        ["reason"] = static () => Draft(static (in RuleContext<Shop> c) => c.When(true, null!)),
        ["question"] = static () => Draft(static (in RuleContext<Shop> c) => c.Begin().Review(false, null!)),
        ["failure"] = static () => Draft(static (in RuleContext<Shop> c) => c.Require(false, null!)),
        ["limit"] = static () => Draft(static (in RuleContext<Shop> c) => c.Begin().Under((LegalLimit<int>)null!)),
        ["parameter"] = static () => Draft(static (in RuleContext<Shop> c) => c.Begin().Under((RuleParameter)null!)),
        ["lookup of subject"] = static () => Draft(static (in RuleContext<Shop> c) => c.Require(c.Naming<Visit>(null!).IsEmpty, Shops.Nameless)),
        ["lookup of target"] = static () => Draft(static (in RuleContext<Shop> c) => c.Require(c.Naming<Visit, Shop>(null!, "s1").IsEmpty, Shops.Nameless)),
        ["waivers' rule set"] = static () => WaiverBook.Load(null!, [], new(), FactSet.Empty),
        ["waivers"] = static () => WaiverBook.Load(Evaluator.RuleSet, null!, new(), FactSet.Empty),
        ["waivers' policy"] = static () => WaiverBook.Load(Evaluator.RuleSet, [], null!, FactSet.Empty),
        ["waivers' facts"] = static () => WaiverBook.Load(Evaluator.RuleSet, [], new(), null!),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Null_is_refused_by_name(string call)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(Table[call]);

        Assert.IsType<ArgumentNullException>(refused);
        Assert.NotNull(refused.ParamName);
    }

    private static void Draft(ShopRule.Judge judge)
    {
        var rule = new ShopRule("SHOP-9", judge);
        var facts = FactSet.Of([new Shop { Id = "s1" }]);
        var frame = new RuleFrame(new EvaluationScope(facts, Shops.Noon, Domain.Time.ChineseWorkingCalendar.BuiltIn, isExplaining: false), new RuleReads([]), new RuleParameters([]));
        rule.Evaluate(new RuleContext<Shop>((Shop)(RegisterRecord)facts.Find("s1")!, frame));
    }
}
