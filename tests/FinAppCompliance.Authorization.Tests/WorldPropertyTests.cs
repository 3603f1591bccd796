using System.Runtime.CompilerServices;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Filtering;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Authorization.Searching;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Testing.Access;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace FinAppCompliance.Authorization.Tests;

public sealed class WorldPropertyTests(ITestOutputHelper output)
{
    private sealed record Row(string? Region, string? Keeper);

    private static readonly Row[] Rows =
    [
        .. from region in (string?[])[null, "north", "south"]
           from keeper in (string?[])[null, "retail", "risk", "wang", "zhao", "vendor-a"]
           select new Row(region, keeper),
    ];

    private static readonly RowBinding<Row> Binding = RowBinding<Row>.Empty.Text("region", row => row.Region).Text("keeper", row => row.Keeper);

    [Fact]
    public void Fast_decisions_agree_with_the_law_as_written() => ForEachRequest(static (world, request, at) =>
        Assert.Equal(ReferenceDecision.Decide(world.Policy, request, at), ReferenceAnswer.Of(world.Snapshot.Check(request, at))));

    [Fact]
    public void Decisions_stay_the_same_until_the_end_of_their_validity() => ForEachRequest(static (world, request, at) =>
    {
        var decision = world.Snapshot.Check(request, at);
        Assert.True(decision.ValidUntil > at);
        for (var hour = 0; hour < 12; hour++)
        {
            var later = at.AddMinutes(60 * hour);
            foreach (var instant in (DateTimeOffset[])[later, later.AddTicks(1), decision.ValidUntil.AddTicks(-1)])
            {
                if (instant >= at && instant < decision.ValidUntil)
                {
                    Assert.Equal(ReferenceAnswer.Of(decision), ReferenceAnswer.Of(world.Snapshot.Check(request, instant)));
                }
            }
        }
    });

    [Fact]
    public void Filters_hold_for_exactly_the_rows_that_a_check_permits() => ForEachRequest(static (world, request, at) =>
    {
        var filter = world.Snapshot.Filter(request, at, Binding);
        var predicate = filter.Predicate.Compile();
        foreach (var row in Rows)
        {
            var decision = world.Snapshot.Check(request with { Row = Binding.AttributesOf(row) }, at);
            Assert.Equal(decision.IsPermitted, predicate(row));
            Assert.Equal(ReferenceAnswer.Of(decision), ReferenceAnswer.Of(filter.DecisionFor(row)));
        }
    }, share: 10);

    [Fact]
    public void Searches_find_exactly_what_a_check_permits() => ForEachRequest(static (world, request, at) =>
    {
        var found = world.Snapshot.Search(new AccessSearch { Context = request.Context, Row = request.Row, Performed = request.Performed }, at);
        Assert.All(found, reach => Assert.Equal(ReferenceAnswer.Of(reach.Decision), ReferenceAnswer.Of(world.Snapshot.Check(reach.Request, at))));
        var open = request with { Fields = FactList<string>.Unknown, Rows = null, RowsToday = null };
        if (world.Snapshot.Check(open, at).IsPermitted)
        {
            Assert.Contains(found, reach => reach.Request.Subject == open.Subject && reach.Request.Asset == open.Asset &&
                reach.Request.Action == open.Action && reach.Request.Purpose == open.Purpose && reach.Request.Engagement == open.Engagement);
        }
    }, share: 10);

    [Fact]
    public void Traces_carry_the_decision_of_the_check() => ForEachRequest(static (world, request, at) =>
        Assert.Equal(world.Snapshot.Check(request, at), world.Snapshot.Explain(request, at).Decision), share: 10);

    [Fact]
    public void Policies_restored_from_the_compiled_form_decide_the_same() => ForEachRequest(static (world, request, at) =>
    {
        var restored = PolicySnapshot.Load(world.Snapshot.ToPolicy());
        Assert.Equal(ReferenceAnswer.Of(world.Snapshot.Check(request, at)), ReferenceAnswer.Of(restored.Check(request, at)));
    }, share: 20);

    [Fact]
    public void Generated_worlds_reach_every_reason_that_a_check_can_give()
    {
        var reached = Enumerable.Range(1, 400).Select(static seed => AccessWorld.Generate(seed, PropertyCases.RequestsPerWorld))
            .SelectMany(static world => world.Requests.Select(asked => world.Snapshot.Check(asked.Request, asked.At).Reason))
            .ToHashSet();
        AccessReason[] elsewhere = [AccessReason.NotEvaluated, AccessReason.ObligationUnmet, AccessReason.Error];
        Assert.Empty(Enum.GetValues<AccessReason>().Except(elsewhere).Except(reached));
    }

    private void ForEachRequest(Action<AccessWorld, AccessRequest, DateTimeOffset> property, int share = 1, [CallerMemberName] string name = "")
    {
        var seeds = ArbMap.Default.ArbFor<int>();
        var tried = 0;
        Check.One(PropertyCases.Config, Prop.ForAll(seeds, seed =>
        {
            var world = AccessWorld.Generate(seed, PropertyCases.RequestsPerWorld / share);
            foreach (var (request, at) in world.Requests)
            {
                property(world, request, at);
                tried++;
            }
        }));
        output.WriteLine($"tried: {tried} requests in {PropertyCases.Worlds} worlds by {name}");
    }
}
