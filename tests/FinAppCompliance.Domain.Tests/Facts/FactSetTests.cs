using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class FactSetTests
{
    [Property(MaxTest = 500)]
    public Property A_set_answers_like_a_walk_over_all_records_after_any_changes() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).Four().ToArbitrary(),
        seeds =>
        {
            var records = World(new Random(seeds.Item1)).ToDictionary(static r => r.Id, StringComparer.Ordinal);
            var facts = FactSet.Of(Shuffled(records.Values, seeds.Item1), typeof(AppVersion));
            Compare(facts, records);
            foreach (var seed in new[] { seeds.Item2, seeds.Item3, seeds.Item4 })
            {
                var random = new Random(seed);
                string[] removed = [.. records.Keys.Where(_ => random.Next(8) == 0), "nobody"];
                RegisterRecord[] replaced = [.. World(random).Where(r => random.Next(4) == 0 && !removed.Contains(r.Id))];
                facts = facts.With(replaced, removed);
                foreach (var id in removed)
                {
                    records.Remove(id);
                }

                foreach (var record in replaced)
                {
                    records[record.Id] = record;
                }

                Compare(facts, records);
            }
        });

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void A_chain_of_more_than_32_parents_is_refused(int parents, bool isRefused)
    {
        RegisterRecord[] chain = [.. Enumerable.Range(0, parents + 1).Select(static at => new ChainLink { Id = $"l{at:00}", Above = at == 0 ? Fact<Ref<ChainLink>>.Absent : new Ref<ChainLink>($"l{at - 1:00}") })];

        var refused = Record.Exception(() => FactSet.Of(chain));
        Assert.Equal(isRefused, refused is FactConflictException);
        Assert.Equal(isRefused, Record.Exception(() => FactSet.Empty.With(chain)) is FactConflictException);
        Assert.True(refused is null || refused.Message.Contains("'l33' form a ring or a chain of more than 32", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ring_of_parents_is_refused() =>
        Assert.Throws<FactConflictException>(() => FactSet.Of([new ChainLink { Id = "a", Above = new Ref<ChainLink>("b") }, new ChainLink { Id = "b", Above = new Ref<ChainLink>("a") }]));

    [Fact]
    public void A_record_may_come_twice_and_two_different_ones_with_one_id_may_not()
    {
        var unit = new OrgUnit { Id = "u", Name = "科技部" };

        Assert.Equal(1, FactSet.From([new("a", [unit]), new("b", [unit with { }])]).All<OrgUnit>().Count);
        Assert.Contains("from 'b'", Assert.Throws<FactConflictException>(() => FactSet.From([new("a", [unit]), new("b", [unit with { Name = "业务部" }])])).Message, StringComparison.Ordinal);
        Assert.Throws<FactConflictException>(() => FactSet.From([new("a", [unit]), new("b", [new MobileApplication { Id = "u", Name = "云岭" }])]));
    }

    private static void Compare(FactSet facts, Dictionary<string, RegisterRecord> records)
    {
        foreach (var type in (Type[])[typeof(MobileApplication), typeof(AppVersion), typeof(ReleaseGate)])
        {
            var expected = records.Values.Where(r => r.GetType() == type).OrderBy(static r => r.Id, StringComparer.Ordinal).ToArray();
            Assert.Equal(expected, facts.SpanOf(type).ToArray());
            Assert.Equal(expected.Select(record => Root(record, records)), facts.RootsOf(type).ToArray());
        }

        foreach (var id in records.Keys.Append("nobody").Concat(records.Values.Select(static r => r.ParentId).OfType<string>()))
        {
            Assert.Equal(records.GetValueOrDefault(id), facts.Find(id));
            Assert.Equal(Children<AppVersion>(records, id), facts.About<AppVersion>(id).ToArray());
            Assert.Equal(Children<ReleaseGate>(records, id), facts.About<ReleaseGate>(id).ToArray());
        }
    }

    private static IEnumerable<T> Children<T>(Dictionary<string, RegisterRecord> records, string parent)
        where T : RegisterRecord => records.Values.OfType<T>().Where(r => r.ParentId == parent).OrderBy(static r => r.Id, StringComparer.Ordinal);

    private static string Root(RegisterRecord record, Dictionary<string, RegisterRecord> records) =>
        record.ParentId is not { } parent ? record.Id : records.TryGetValue(parent, out var above) ? Root(above, records) : parent;

    private static IEnumerable<RegisterRecord> World(Random random)
    {
        for (var a = 0; a < 6; a++)
        {
            yield return new MobileApplication { Id = $"a{a}", Name = $"n{random.Next(3)}" };
            for (var v = random.Next(4); v > 0; v--)
            {
                yield return new AppVersion { Id = $"v{a}{v}", Application = $"a{random.Next(7)}", VersionName = $"n{random.Next(3)}" };
                for (var g = random.Next(4); g > 0; g--)
                {
                    yield return new ReleaseGate { Id = $"g{a}{v}{g}", Version = $"v{random.Next(7)}{random.Next(4)}" };
                }
            }
        }
    }

    private static RegisterRecord[] Shuffled(IEnumerable<RegisterRecord> records, int seed)
    {
        RegisterRecord[] shuffled = [.. records];
        if (seed % 3 > 0)
        {
            new Random(seed).Shuffle(shuffled);
        }

        return shuffled;
    }

    private sealed record ChainLink : RegisterRecord
    {
        public Fact<Ref<ChainLink>> Above { get; init; }

        public override string? ParentId => Above.TryGet(out var above) ? above.Id : null;
    }
}
