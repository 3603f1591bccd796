using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class UndeclaredReadTests
{
    private static readonly FactSet Facts = FactSet.Of(
        [
            new Shop { Id = "s1" },
            new Shelf { Id = "h1", Shop = "s1" },
            new Shop { Id = "s2" },
            new Shelf { Id = "h2", Shop = "s2" },
            new Inspector { Id = "i1" },
            new Visit { Id = "v1", Shops = ["s1"], Inspector = new Ref<Inspector>("i1") },
        ],
        typeof(Shop),
        typeof(Shelf),
        typeof(Inspector),
        typeof(Visit));

    public static TheoryData<string, string> Refused => new()
    {
        { "all", "every Inspector" },
        { "own", "reads Shelf" },
        { "about another", "does not share the root" },
        { "find", "reads Inspector" },
        { "find another", "does not share the root" },
        { "naming", "looks up Visit" },
        { "naming another", "does not share the root" },
        { "naming through another look-up", "looks up Visit" },
        { "under", "every Visit" },
    };

    public static TheoryData<string> Allowed => ["all", "own", "own shelf", "find", "naming", "naming own", "naming anywhere", "under"];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_read_that_is_not_declared_is_an_error_of_the_rule(string read, string complaint)
    {
        var run = Shops.Evaluator(Rule(read, isAllowed: false)).Evaluate(Facts, Shops.Noon);

        Assert.Equal(RuleOutcome.Errored, run.OutcomeOf("SHOP-9", "s1"));
        Assert.Contains(complaint, run.Findings.First(static f => f.Subject.Id == "s1").Message.In(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_declared_read_is_answered(string read)
    {
        var run = Shops.Evaluator(Rule(read, isAllowed: true)).Evaluate(Facts, Shops.Noon);

        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf("SHOP-9", "s1"));
    }

    private static ShopRule Rule(string read, bool isAllowed) => new(
        "SHOP-9",
        (in RuleContext<Shop> c) => c.Subject.Id == "s1" ? c.Require(Read(c, read), Shops.Nameless) : Verdict.Satisfied,
        isAllowed ? Declared(read) : Wrong(read));

    private static Tri Read(in RuleContext<Shop> c, string read) => read switch
    {
        "all" => !c.All<Inspector>().IsEmpty,
        "own" => !c.Own<Shelf>().IsEmpty,
        "own shelf" => c.About<Shelf>("h1").IsEmpty,
        "about another" => !c.About<Shelf>("s2").IsEmpty,
        "find" => c.Find(new Ref<Inspector>("i1")) is not null,
        "find another" => c.Find(new Ref<Shelf>("h2")) is not null,
        "naming" or "naming through another look-up" => !c.Naming(Visit.ByShop).IsEmpty,
        "naming own" => !c.Naming(Visit.ByShop, new Ref<Shop>("s1")).IsEmpty,
        "naming another" => !c.Naming(Visit.ByShop, new Ref<Shop>("s2")).IsEmpty,
        "naming anywhere" => c.Naming(Visit.ByShop, new Ref<Shop>("s2")).IsEmpty,
        "under" => !c.Under(Visit.ByInspector, new Ref<Inspector>("i1")).IsEmpty,
        _ => throw new ArgumentOutOfRangeException(nameof(read)),
    };

    private static FactNeed[] Declared(string read) => read switch
    {
        "all" or "find" => [FactNeed.Anywhere<Inspector>()],
        "own" or "own shelf" => [FactNeed.Own<Shelf>()],
        "naming" or "naming own" => [FactNeed.Naming(Visit.ByShop)],
        _ => [FactNeed.Anywhere<Visit>()],
    };

    private static FactNeed[] Wrong(string read) => read switch
    {
        "about another" or "find another" => [FactNeed.Own<Shelf>()],
        "naming another" => [FactNeed.Naming(Visit.ByShop)],
        "naming through another look-up" => [FactNeed.Naming(Visit.ByInspector)],
        "under" => [FactNeed.Naming(Visit.ByInspector)],
        "all" => [FactNeed.Own<Inspector>()],
        _ => [],
    };
}
