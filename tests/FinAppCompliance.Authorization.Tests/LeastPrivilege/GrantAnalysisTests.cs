using FinAppCompliance.Authorization.LeastPrivilege;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Testing.Access;
using FsCheck.Xunit;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.LeastPrivilege;

public sealed class GrantAnalysisTests
{
    private static readonly AccessQuestion CanAnyVendorSeeAuthenticationData = new()
    {
        Subjects = new() { Kinds = [SubjectKind.VendorStaff, SubjectKind.VendorService] },
        Fields = new() { IdentityAuthentication = true },
    };

    [Fact]
    public void No_vendor_can_ever_read_an_identity_authentication_field() =>
        Assert.True(GrantAnalysis.CanEver(PolicySnapshot.Load(Policy), CanAnyVendorSeeAuthenticationData).CanReach.IsFalse);

    [Fact]
    public void A_reach_is_shown_with_a_request_that_a_check_permits()
    {
        var snapshot = With(NoHomeAccess);
        var answer = GrantAnalysis.CanEver(snapshot, CanAnyVendorSeeAuthenticationData with { Fields = new() { Names = ["card"] } });
        Assert.True(answer.CanReach.IsTrue);
        Assert.Equal(("li", VendorGrant.From), (answer.Request!.Value.Subject, answer.At));
        Assert.True(snapshot.Check(answer.Request.Value, answer.At!.Value).IsPermitted);
        Assert.NotEqual("home", answer.Request.Value.Context!.Find("network").Text);
    }

    [Fact]
    public void Only_a_clear_view_counts_where_it_is_asked_for()
    {
        var question = new AccessQuestion { Fields = new() { Names = ["card"] }, OnlyClear = true };
        Assert.True(GrantAnalysis.CanEver(PolicySnapshot.Load(Policy), question).CanReach.IsFalse);
    }

    [Fact]
    public void Too_many_cases_give_no_answer()
    {
        AttributeDeclaration[] attributes = [.. Enumerable.Range(0, 13).Select(number => new AttributeDeclaration($"a{number}", AttributeKind.Text))];
        var policy = Policy with
        {
            ContextAttributes = [.. attributes],
            Prohibitions = [new() { Id = "P", Text = new("禁止", "forbidden"), Conditions = [.. attributes.Select(attribute => AccessCondition.ContextIs(attribute.Name, "x"))] }],
        };
        Assert.True(GrantAnalysis.CanEver(PolicySnapshot.Load(policy), new()).CanReach.IsUnknown);
    }

    [Property(MaxTest = 100)]
    public void Whatever_a_check_permits_can_be_reached(int seed)
    {
        var world = AccessWorld.Generate(seed, 60);
        foreach (var (request, at) in world.Requests)
        {
            var decision = world.Snapshot.Check(request, at);
            if (!decision.IsPermitted)
            {
                continue;
            }

            var answer = GrantAnalysis.CanEver(world.Snapshot, new()
            {
                Subjects = new() { Ids = [request.Subject] },
                Assets = [request.Asset],
                Actions = [request.Action],
                Fields = new() { Names = [decision.Fields[0].Field] },
            });
            Assert.True(answer.CanReach.IsTrue);
            Assert.True(world.Snapshot.Check(answer.Request!.Value, answer.At!.Value).IsPermitted);
        }
    }

    [Property(MaxTest = 100)]
    public void Dead_grants_never_permit(int seed)
    {
        var world = AccessWorld.Generate(seed, 100);
        var from = AccessStart.AddHours(4);
        var dead = GrantAnalysis.FindDeadGrants(world.Snapshot, from).Select(one => one.GrantId).ToHashSet();
        Assert.DoesNotContain(world.Requests, asked => asked.At >= from && world.Snapshot.Check(asked.Request, asked.At) is { IsPermitted: true, GrantId: { } grant } && dead.Contains(grant));
    }

    [Property(MaxTest = 100)]
    public void A_grant_that_is_implied_permits_nothing_beyond_the_other(int seed)
    {
        var world = AccessWorld.Generate(seed, 60);
        string[] ids = [.. world.Policy.Grants.Select(grant => grant.Id)];
        foreach (var (wide, narrow) in ids.SelectMany(wide => ids.Where(narrow => narrow != wide).Select(narrow => (wide, narrow))))
        {
            if (GrantAnalysis.Implies(world.Snapshot, wide, narrow))
            {
                var without = PolicySnapshot.Load(world.Policy with { Grants = [.. world.Policy.Grants.Where(grant => grant.Id != narrow)] });
                Assert.All(world.Requests, asked => Assert.Equal(
                    world.Snapshot.Check(asked.Request, asked.At).IsPermitted, without.Check(asked.Request, asked.At).IsPermitted));
            }
        }
    }

    [Fact]
    public void Implication_and_overlap_compare_every_part()
    {
        bool Implied(DataGrant narrow) => GrantAnalysis.Implies(PolicySnapshot.Load(Policy with { Grants = [StaffGrant, narrow with { Id = "narrow" }] }), "G-2", "narrow");
        bool Overlaps(DataGrant other) => GrantAnalysis.Overlap(PolicySnapshot.Load(Policy with { Grants = [StaffGrant, other with { Id = "other" }] }), "G-2", "other");

        Assert.True(Implied(StaffGrant));
        Assert.True(Implied(StaffGrant with { ClearFields = [], MaskedFields = [new("name", "first-1")] }));
        Assert.True(Implied(StaffGrant with { Conditions = [AccessCondition.RowIs("region", "north")] }));
        Assert.False(Implied(StaffGrant with { MaskedFields = [new("card", "hidden")] }));
        Assert.False(Implied(StaffGrant with { ClearFields = ["name", "segment"] }));
        Assert.False(Implied(StaffGrant with { ClearFields = ["name", "card"], MaskedFields = [] }));
        Assert.False(Implied(StaffGrant with { MaxRows = 11 }));
        Assert.False(Implied(StaffGrant with { MaxRowsPerDay = 101 }));
        Assert.False(Implied(StaffGrant with { Until = StaffGrant.Until!.Value.AddTicks(1) }));
        Assert.False(Implied(StaffGrant with { Actions = [AccessAction.Read, AccessAction.Update] }));
        Assert.False(Implied(StaffGrant with { Purpose = "repair" }));
        Assert.False(Implied(StaffGrant with { Subject = "qian" }));
        Assert.True(Overlaps(StaffGrant with { From = StaffGrant.Until!.Value.AddTicks(-1), Until = End }));
        Assert.False(Overlaps(StaffGrant with { From = StaffGrant.Until, Until = End }));
        Assert.False(Overlaps(StaffGrant with { ClearFields = ["segment"], MaskedFields = [] }));
        Assert.Throws<ArgumentException>(() => GrantAnalysis.Overlap(PolicySnapshot.Load(Policy), "G-2", "none"));
    }

    [Fact]
    public void Conditions_imply_one_another_by_their_values()
    {
        bool Implied(AccessCondition strict, AccessCondition lax) => GrantAnalysis.Implies(
            PolicySnapshot.Load(Policy with { Grants = [StaffGrant with { Conditions = [lax] }, StaffGrant with { Id = "narrow", Conditions = [strict] }] }), "G-2", "narrow");

        Assert.True(Implied(AccessCondition.RowIs("region", "n"), AccessCondition.RowIs("region", "n", "s")));
        Assert.False(Implied(AccessCondition.RowIs("region", "n", "s"), AccessCondition.RowIs("region", "n")));
        Assert.True(Implied(AccessCondition.ContextIs("network", "a"), AccessCondition.ContextIsNot("network", "b")));
        Assert.False(Implied(AccessCondition.ContextIs("network", "b"), AccessCondition.ContextIsNot("network", "b")));
        Assert.True(Implied(AccessCondition.ContextIsNot("network", "a", "b"), AccessCondition.ContextIsNot("network", "b")));
        Assert.True(Implied(AccessCondition.RowIsOwn("keeper"), AccessCondition.RowIsOwn("keeper")));
        Assert.False(Implied(AccessCondition.RowIsOwn("keeper"), AccessCondition.RowIsOfOwnUnit("keeper")));
        Assert.False(Implied(AccessCondition.RowIsOwn("keeper"), AccessCondition.RowIsOwn("region")));
    }

    [Fact]
    public void Toxic_combinations_are_found()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Grants = [StaffGrant, StaffGrant with { Id = "G-3", Subject = null, Role = "operator", Actions = [AccessAction.Update] }] });
        Assert.Equal([new("zhao", "G-2", "G-3")], GrantAnalysis.FindToxicCombinations(snapshot, new([AccessAction.Read]), new([AccessAction.Update])));
        Assert.Empty(GrantAnalysis.FindToxicCombinations(snapshot, new([AccessAction.Read]), new([AccessAction.Delete])));
    }

    [Fact]
    public void Dead_grants_are_told_with_their_reason()
    {
        var policy = Policy with
        {
            Contracts = [Contract with { EndedAt = Start }],
            Grants = [VendorGrant, StaffGrant, StaffGrant with { Id = "G-3", Subject = null, Role = "idle" }, StaffGrant with { Id = "G-4", Subject = "qian" }],
            Roles = ["operator", "idle"],
            Prohibitions = [new() { Id = "P", Text = new("禁止", "forbidden"), Subjects = new() { Ids = ["qian"] }, Fields = new() { FromLevel = DataLevel.Sensitive } }],
        };
        Assert.Equal(
            [("G-1", "its parents leave it no time"), ("G-3", "nobody holds the role"), ("G-4", "prohibitions cover all of it, always")],
            GrantAnalysis.FindDeadGrants(PolicySnapshot.Load(policy), Start).Select(one => (one.GrantId, one.Reason.En)));
        Assert.Contains(GrantAnalysis.FindDeadGrants(PolicySnapshot.Load(policy), End), one => one.GrantId == "G-2" && one.Reason.En == "it has ended");
    }

    private static readonly DateTimeOffset AccessStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
