using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class RecordLookupTests
{
    private static readonly DateOnly[] Days = [new(2025, 1, 1), new(2026, 1, 1)];

    [Property(MaxTest = 300)]
    public Property A_look_up_answers_like_a_walk_over_every_record() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var facts = World(random);
            for (var change = 0; change < 3; change++)
            {
                AssertSame(facts);
                facts = facts.With([NewDrill(random, random.Next(8))], [$"d{random.Next(8)}"]);
            }

            AssertSame(facts);
        });

    [Fact]
    public void A_record_that_names_a_key_twice_is_found_once()
    {
        var facts = FactSet.Of([new Drill { Id = "d", Applications = ["a", "a"] }], typeof(Drill));

        Assert.Equal(["d"], facts.Under(Drill.ByApplication, "a").ToArray().Select(static d => d.Id));
    }

    [Fact]
    public void A_record_with_an_unknown_key_may_belong_to_any_and_settles_nothing()
    {
        var facts = FactSet.Of([new Drill { Id = "d", DrilledOn = Days[0] }], typeof(Drill));

        var drills = facts.Under(Drill.ByApplication, "a");

        Assert.True(drills.IsEmpty.IsUnknown);
        Assert.True(drills.Any(static d => d.DrilledOn.Exists).IsUnknown);
        Assert.True(drills.All(static d => !d.DrilledOn.Exists).IsUnknown);
        Assert.True(drills.Any(static d => d.DrilledOn.IsAbsent).IsFalse);
        Assert.True(drills.Any(1, static (d, _) => d.DrilledOn.Exists).IsUnknown);
        Assert.True(drills.All(1, static (d, _) => !d.DrilledOn.Exists).IsUnknown);
        Assert.Equal("d", drills[0].Id);
        Assert.Equal(1, drills.Count);
    }

    [Fact]
    public void Without_such_records_the_answer_rests_on_completeness()
    {
        Assert.True(FactSet.Empty.Under(Drill.ByApplication, "a").IsEmpty.IsUnknown);
        Assert.True(FactSet.Of([], typeof(Drill)).Under(Drill.ByApplication, "a").IsEmpty.IsTrue);
    }

    [Fact]
    public void An_absent_key_belongs_nowhere()
    {
        var plan = new PlannedConstruction { Id = "p", Application = Fact<Ref<MobileApplication>>.Absent };

        Assert.Empty(PlannedConstruction.ByApplication.KeyIdsOf(plan).Items.ToArray());
        Assert.False(PlannedConstruction.ByApplication.KeyIdsOf(plan).IsUnknown);
        Assert.True(PlannedConstruction.ByApplication.KeyIdsOf(new PlannedConstruction { Id = "q" }).IsUnknown);
        Assert.True(FactSet.Of([plan], typeof(PlannedConstruction)).Under(PlannedConstruction.ByApplication, "a").IsEmpty.IsTrue);
    }

    private static void AssertSame(FactSet facts)
    {
        foreach (var app in new[] { "a0", "a1", "a2", "a3" })
        {
            var asked = (Ref<MobileApplication>)app;
            var under = facts.Under(Drill.ByApplication, asked);
            var all = facts.All<Drill>();
            Assert.Equal(all.Any(asked, static (d, a) => d.Applications.Contains(a) & d.DrilledOn == Days[0]), under.Any(asked, static (d, a) => d.Applications.Contains(a) & d.DrilledOn == Days[0]));
            Assert.Equal(all.All(asked, static (d, a) => !d.Applications.Contains(a) | d.DrilledOn == Days[0]), under.All(asked, static (d, a) => !d.Applications.Contains(a) | d.DrilledOn == Days[0]));
            Assert.Equal(all.ToArray().Where(d => !d.Applications.Contains(asked).IsFalse).Select(static d => d.Id).Order(), under.ToArray().Select(static d => d.Id).Order());
            var walked = new List<string>();
            foreach (var drill in under)
            {
                walked.Add(drill.Id);
            }

            Assert.Equal(under.ToArray().Select(static d => d.Id), walked);
        }
    }

    private static FactSet World(Random random)
    {
        var drills = Enumerable.Range(0, random.Next(6)).Select(at => NewDrill(random, at)).ToArray();
        return random.Next(2) == 0 ? FactSet.Of(drills) : FactSet.Of(drills, typeof(Drill));
    }

    private static Drill NewDrill(Random random, int at) => new()
    {
        Id = $"d{at}",
        Applications = random.Next(4) == 0 ? FactList<Ref<MobileApplication>>.Unknown : [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Ref<MobileApplication>($"a{random.Next(4)}"))],
        DrilledOn = random.Next(4) switch { 0 => Fact<DateOnly>.Unknown, 1 => Fact<DateOnly>.Absent, var n => Days[n - 2] },
    };
}
