using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FsCheck.Xunit;
using static FinAppCompliance.RulePacks.Nfra.Tests.Numbers.UnitWorld;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Numbers;

/// <summary>Layers, units and days against a reference that looks at each day and each application by itself.</summary>
public sealed class LayerReferenceTests
{
    private const int Default = 24;
    private static readonly DateOnly First = new(2025, 6, 20);
    private static readonly string?[] Targets = [null, null, "top", "chengdu", "wuhou", "beijing"];

    private static readonly (MobileApplication Application, string[] Units)[] Applications =
    [
        (App("a", new Ref<OrgUnit>("wuhou"), Fact<Ref<OrgUnit>>.Absent), ["wuhou", "chengdu", "top"]),
        (App("b", Fact<Ref<OrgUnit>>.Absent, new Ref<OrgUnit>("beijing")), ["beijing", "top"]),
        (App("c", new Ref<OrgUnit>("beijing"), new Ref<OrgUnit>("chengdu")), ["beijing", "chengdu", "top"]),
        (App("d", Fact<Ref<OrgUnit>>.Absent, Fact<Ref<OrgUnit>>.Absent), []),
    ];

    [Property(MaxTest = 60)]
    public void Every_application_has_on_every_day_the_number_of_the_reference(int seed)
    {
        var layers = Layers(new Random(seed));
        var isRefused = Enumerable.Range(-40, 80).Any(offset => LoosensUnapproved(layers, First.AddDays(offset)));
        if (isRefused)
        {
            Assert.Contains("loosens", Assert.Throws<ProfileException>(() => Resolve(layers)).Message, StringComparison.Ordinal);
            return;
        }

        var evaluator = new RuleEvaluator(Resolve(layers).RuleSet);
        for (var day = First; day < First.AddDays(12); day = day.AddDays(1))
        {
            foreach (var (application, units) in Applications)
            {
                var hours = HoursOf(layers, day, units);
                Assert.Equal((RuleOutcome.Satisfied, RuleOutcome.Breached), (Judge(evaluator, application, day, hours * 60), Judge(evaluator, application, day, (hours * 60) + 1)));
            }
        }
    }

    [Property(MaxTest = 60)]
    public void What_a_profile_shows_of_a_day_is_what_holds_on_it(int seed)
    {
        var layers = Layers(new Random(seed)).Select(static layer => layer with { LoosenWith = ["risk"], Changes = [layer.Changes.Items[0] with { By = "risk" }] }).ToArray();
        var profile = Resolve(layers);
        for (var day = First; day < First.AddDays(12); day = day.AddDays(3))
        {
            var shown = profile.On(day);
            var held = layers.SelectMany(layer => layer.Changes.Where(change => Holds(change, day)).Select(change => (layer.Id, change.Value))).Order();
            Assert.Equal(held, shown.Changes.Select(static change => (change.Layer, change.Change.Value)).Order());
            Assert.Equal(layers.Sum(static layer => layer.Changes.Count), shown.Changes.Count + shown.Upcoming.Count + shown.Ended.Count);
            Assert.All(shown.Upcoming, change => Assert.True(change.Starts > day));
            Assert.All(shown.Ended, change => Assert.True(change.Change.Through < day));
        }
    }

    private static int HoursOf(Profile[] layers, DateOnly day, string[] units)
    {
        var institution = Values(layers, day, null).Select(static value => value.Hours).LastOrDefault(Default);
        var own = units.Where(unit => Values(layers, day, unit).Any()).Select(unit => Values(layers, day, unit).Last().Hours).ToArray();
        return own.Length == 0 ? institution : own.Min();
    }

    private static bool LoosensUnapproved(Profile[] layers, DateOnly day)
    {
        foreach (var unit in new[] { null, "top", "chengdu", "wuhou", "beijing" })
        {
            var chain = unit is null ? Values(layers, day, null).ToArray() : [.. Values(layers, day, null), .. Values(layers, day, unit)];
            for (var at = 1; at < chain.Length; at++)
            {
                var looser = chain[at].Hours > chain[at - 1].Hours;
                if (looser && chain[..at].Any(higher => chain[at].Hours > higher.Hours && !higher.Layer.LoosenWith.Items.Contains(chain[at].Layer.Changes.Items[0].By)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<(Profile Layer, int Hours)> Values(Profile[] layers, DateOnly day, string? unit) => layers
        .Where(layer => layer.Unit == unit)
        .SelectMany(layer => layer.Changes.Where(change => Holds(change, day)).Select(change => (layer, int.Parse(change.Value!.Split(' ')[0]))));

    private static bool Holds(ProfileChange change, DateOnly day) =>
        change.On <= day && (change.From is null || change.From <= day) && (change.Through is null || day <= change.Through);

    private static Profile[] Layers(Random random) => [.. Enumerable.Range(0, random.Next(5)).Select(at =>
    {
        var on = First.AddDays(random.Next(-5, 12));
        var starts = random.Next(2) == 0 ? (DateOnly?)null : First.AddDays(random.Next(-5, 12));
        var through = random.Next(2) == 0 ? (DateOnly?)null : (starts > on ? starts.Value : on).AddDays(random.Next(6));
        var by = random.Next(2) == 0 ? "risk" : "branch";
        var layer = Layer(Targets[random.Next(Targets.Length)], 1 + random.Next(30), $"layer-{at}");
        return layer with
        {
            LoosenWith = random.Next(2) == 0 ? ["risk"] : [],
            Changes = [layer.Changes.Items[0] with { On = on, From = starts, Through = through, By = by }],
        };
    })];

    private static ResolvedProfile Resolve(Profile[] layers) => ResolvedProfile.Resolve(AllRules, null, First, layers);

    private static RuleOutcome? Judge(RuleEvaluator evaluator, MobileApplication application, DateOnly day, int minutes) =>
        evaluator.Evaluate(FactSet.Of([.. Units, application, Clarified(application.Id, minutes)]), ChinaStandardTime.StartOf(day).AddHours(12)).OutcomeOf("N99-09.6", $"case-{application.Id}");
}
