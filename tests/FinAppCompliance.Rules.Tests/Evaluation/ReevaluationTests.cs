using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Evaluation;

public sealed class ReevaluationTests
{
    private static readonly RuleEvaluator Evaluator = Shops.Evaluator(Shops.Named(), Shops.LowShelves(), Shops.LicensedInspectors(), Upwards(), Shops.PassedVisits(), InspectorsOfVisits());

    [Property(MaxTest = 300)]
    public Property A_reevaluation_equals_a_full_run() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).Four().ToArbitrary(),
        seeds =>
        {
            var facts = World(new Random(seeds.Item1));
            var run = Evaluator.Evaluate(facts, Shops.Noon);
            foreach (var seed in new[] { seeds.Item2, seeds.Item3, seeds.Item4 })
            {
                facts = Change(facts, new Random(seed));
                run = Evaluator.Reevaluate(run, facts, Shops.Noon);
                var full = Evaluator.Evaluate(FactSet.Of(AllOf(facts), facts.Types.Where(facts.IsComplete)), Shops.Noon);
                Assert.Equal(full.Findings, run.Findings);
                Assert.Equal(Outcomes(full), Outcomes(run));
            }
        });

    [Property(MaxTest = 500)]
    public Property A_reevaluation_equals_a_full_run_when_middle_records_go_move_or_become_another_kind() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).Four().ToArbitrary(),
        seeds =>
        {
            var evaluator = new RuleEvaluator([Rules.Catalog.RulePack.Create(Shops.Header()).Add(new BoxRule()).Add(Shops.LowShelves()).Add(Upwards()).Build()]);
            var random = new Random(seeds.Item1);
            var facts = FactSet.Of([.. Enumerable.Range(0, 9).Select(at => Piece(random, at))], typeof(Shelf));
            var run = evaluator.Evaluate(facts, Shops.Noon);
            foreach (var seed in new[] { seeds.Item2, seeds.Item3, seeds.Item4 })
            {
                var step = new Random(seed);
                facts = step.Next(2) == 0 ? facts.With([], $"p{step.Next(9)}") : Replace(facts, Piece(step, step.Next(9)));
                run = evaluator.Reevaluate(run, facts, Shops.Noon);
                var full = evaluator.Evaluate(FactSet.Of(AllOf(facts), facts.Types.Where(facts.IsComplete)), Shops.Noon);
                Assert.Equal(full.Findings, run.Findings);
                Assert.Equal(full.Results.Select(static r => string.Join(',', Enum.GetValues<RuleOutcome>().Select(r.Count))), run.Results.Select(static r => string.Join(',', Enum.GetValues<RuleOutcome>().Select(r.Count))));
            }
        });

    /// <summary>Makes a shop, a shelf or a box of three levels; which of them an id names may change.</summary>
    private static RegisterRecord Piece(Random random, int at) => (at / 3, random.Next(6)) switch
    {
        (_, 0) => new Inspection { Id = $"p{at}" },
        (0, _) => new Shop { Id = $"p{at}", Name = random.Next(2) == 0 ? "Lin" : Fact<string>.Absent },
        (1, _) or (2, 1) => new Shelf { Id = $"p{at}", Shop = $"p{random.Next(3)}", Height = random.Next(6) },
        _ => new Box { Id = $"p{at}", Shelf = $"p{3 + random.Next(3)}", IsFull = random.Next(2) == 0 },
    };

    private static FactSet Replace(FactSet facts, RegisterRecord record) =>
        (facts.Find(record.Id) is { } there && there.GetType() != record.GetType() ? facts.With([], record.Id) : facts).With([record]);

    [Fact]
    public void A_change_calls_only_rules_that_read_it_and_only_for_the_subjects_concerned()
    {
        var calls = new List<string>();
        var evaluator = Shops.Evaluator(new ShopRule(
            "SHOP-7",
            (in RuleContext<Shop> c) =>
            {
                calls.Add(c.Subject.Id);
                return c.Require(c.Own<Shelf>().IsEmpty, Shops.Nameless);
            },
            FactNeed.Own<Shelf>()));
        var facts = FactSet.Of([new Shop { Id = "s1" }, new Shop { Id = "s2" }], typeof(Shelf));
        var run = evaluator.Evaluate(facts, Shops.Noon);
        calls.Clear();

        run = evaluator.Reevaluate(run, facts.With([new Shelf { Id = "h1", Shop = "s2" }]), Shops.Noon);
        evaluator.Reevaluate(run, run.Facts.With([new Inspector { Id = "i1" }]), Shops.Noon);

        Assert.Equal(["s2"], calls);
        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf("SHOP-7", "s2"));
    }

    [Fact]
    public void A_changed_record_calls_a_rule_only_for_the_subjects_it_names_or_named()
    {
        var calls = new List<string>();
        var evaluator = Shops.Evaluator(new ShopRule(
            "SHOP-7",
            (in RuleContext<Shop> c) =>
            {
                calls.Add(c.Subject.Id);
                return c.Require(!c.Naming(Visit.ByShop).IsEmpty, Shops.Nameless);
            },
            FactNeed.Naming(Visit.ByShop)));
        var facts = FactSet.Of([.. Enumerable.Range(0, 5).Select(static s => new Shop { Id = $"s{s}" }), new Visit { Id = "v", Shops = ["s1", "s2"] }], typeof(Visit));
        var run = evaluator.Evaluate(facts, Shops.Noon);
        calls.Clear();

        run = evaluator.Reevaluate(run, facts.With([new Visit { Id = "v", Shops = ["s2", "s4"] }]), Shops.Noon);

        Assert.Equal(["s1", "s2", "s4"], calls);
        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf("SHOP-7", "s1"));
        Assert.Equal(RuleOutcome.Satisfied, run.OutcomeOf("SHOP-7", "s4"));

        calls.Clear();
        evaluator.Reevaluate(run, run.Facts.With([new Visit { Id = "v" }]), Shops.Noon);
        Assert.Equal(5, calls.Count);
    }

    private static ShopRule Upwards() => new(
        "SHOP-4",
        static (in RuleContext<Shop> c) =>
        {
            var draft = c.Begin();
            foreach (var shelf in c.Own<Shelf>())
            {
                draft = draft.Require(shelf.Height >= 1, Shops.Crowded, shelf.Id, Severity.Low).With("height", shelf.Height, shelf.Id)
                    .Require(c.Find(shelf.Shop)!.Name != "closed", Shops.Nameless, $"{shelf.Id}-name");
            }

            return draft;
        },
        FactNeed.Own<Shelf>(),
        FactNeed.Own<Shop>());

    private static ShopRule InspectorsOfVisits() => new(
        "SHOP-6",
        static (in RuleContext<Shop> c) =>
        {
            var visits = c.Naming(Visit.ByInspector, new Ref<Inspector>("i1"));
            return c.Require(visits.All(c.Subject.Name, static (visit, name) => visit.IsPassed == true | name.Exists), Shops.Nameless).With("visits", visits);
        },
        FactNeed.Anywhere<Visit>());

    private static FactSet World(Random random)
    {
        var records = new List<RegisterRecord>();
        for (var s = 0; s < 5; s++)
        {
            records.Add(NewShop(random, s));
            records.AddRange(Enumerable.Range(0, random.Next(3)).Select(h => NewShelf(random, s, h)));
        }

        return FactSet.Of(records, typeof(Shelf), typeof(Visit));
    }

    private static FactSet Change(FactSet facts, Random random)
    {
        var changed = new List<RegisterRecord>();
        var removed = new List<string>();
        for (var n = random.Next(4); n >= 0; n--)
        {
            switch (random.Next(8))
            {
                case 0: changed.Add(NewShop(random, random.Next(7))); break;
                case 1: changed.Add(NewShelf(random, random.Next(7), random.Next(4))); break;
                case 2: changed.Add(new Inspector { Id = $"i{random.Next(2)}", IsLicensed = random.Next(2) == 0 }); break;
                case 3: removed.Add($"v{random.Next(4)}"); break;
                case 4 or 5: changed.Add(NewVisit(random, random.Next(4))); break;
                case 6: removed.Add($"h{random.Next(7)}-{random.Next(4)}"); break;
                default: removed.Add($"s{random.Next(7)}"); break;
            }
        }

        var kept = changed.GroupBy(static r => r.Id).Select(static g => g.Last()).Where(r => !removed.Contains(r.Id)).ToList();
        var orphans = kept.OfType<Shelf>().Where(h => facts.Find(h.Shop) is null || removed.Contains(h.Shop.Id)).ToList();
        removed.AddRange(AllOf(facts).OfType<Shelf>().Where(h => removed.Contains(h.Shop.Id)).Select(static h => h.Id));
        kept.RemoveAll(r => removed.Contains(r.Id));
        var next = facts.With([.. kept.Except(orphans)], removed);
        return random.Next(4) == 0 ? next.Declare(typeof(Inspector), random.Next(2) == 0) : next;
    }

    private static Shop NewShop(Random random, int s) => new()
    {
        Id = $"s{s}",
        Name = random.Next(3) switch { 0 => Fact<string>.Unknown, 1 => Fact<string>.Absent, _ => "Lin" },
        IsOpen = random.Next(3) switch { 0 => Fact<bool>.Unknown, 1 => false, _ => true },
    };

    private static Shelf NewShelf(Random random, int s, int h) => new() { Id = $"h{s}-{h}", Shop = $"s{s}", Height = random.Next(3) == 0 ? Fact<int>.Unknown : random.Next(6) };

    private static Visit NewVisit(Random random, int v) => new()
    {
        Id = $"v{v}",
        Shops = random.Next(6) == 0 ? FactList<Ref<Shop>>.Unknown : [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Ref<Shop>($"s{random.Next(7)}"))],
        Inspector = random.Next(3) switch { 0 => Fact<Ref<Inspector>>.Unknown, 1 => Fact<Ref<Inspector>>.Absent, _ => new Ref<Inspector>("i1") },
        IsPassed = random.Next(3) switch { 0 => Fact<bool>.Unknown, 1 => false, _ => true },
    };

    private static IEnumerable<RegisterRecord> AllOf(FactSet facts) => facts.Types.SelectMany(type => facts.SpanOf(type).ToArray());

    private static IEnumerable<string> Outcomes(AssessmentRun run) => run.Results.SelectMany(result =>
        run.Facts.SpanOf(typeof(Shop)).ToArray().Select(shop => $"{result.Entry.Rule.Id} {shop.Id} {result.OutcomeOf(shop.Id)}"));
}
