using FinAppCompliance.Authorization.LeastPrivilege;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Testing.Access;
using FsCheck.Xunit;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.LeastPrivilege;

public sealed class UsageReviewTests
{
    private static readonly AccessPolicy Wide = Policy with
    {
        Grants = [VendorGrant with { Actions = [AccessAction.Read, AccessAction.Update], ClearFields = ["name", "segment"] }, StaffGrant],
    };

    private static readonly PolicySnapshot Snapshot = PolicySnapshot.Load(Wide);

    [Fact]
    public void Unused_grants_fields_actions_and_roles_are_found()
    {
        var report = UsageReview.Review(Snapshot, [Entry(VendorRequest with { Fields = ["name"] })], Start.AddDays(4), 30);
        Assert.Equal(["G-2"], report.UnusedGrants);
        var use = report.Grants.Single(one => one.GrantId == "G-1");
        Assert.Equal(1, use.Uses);
        Assert.Equal(["segment", "card"], use.UnusedFields);
        Assert.Equal([AccessAction.Update], use.UnusedActions);
        Assert.Equal([("zhao", "operator")], report.UnusedRoles);
    }

    [Fact]
    public void The_proposal_keeps_the_traffic_and_nothing_else()
    {
        var report = UsageReview.Review(Snapshot, [Entry(VendorRequest with { Fields = ["name"] })], Start.AddDays(4), 30);
        Assert.True(report.Proposal.Proof.Holds);
        Assert.Equal(1, report.Proposal.Proof.Kept);
        var grant = Assert.Single(report.Proposal.Policy.Grants);
        Assert.Equal(["name"], grant.ClearFields);
        Assert.Empty(grant.MaskedFields);
        Assert.Equal([AccessAction.Read], grant.Actions);
        Assert.True(GrantAnalysis.Implies(PolicySnapshot.Load(Wide with { Grants = [.. Wide.Grants, grant with { Id = "narrow" }] }), "G-1", "narrow"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void The_window_is_half_open(int ticks, int uses)
    {
        var entry = Entry(VendorRequest) with { At = Noon.AddTicks(ticks) };
        Assert.Equal(uses, UsageReview.Review(Snapshot, [entry], Noon.AddDays(1), 1).Grants[0].Uses);
    }

    [Fact]
    public void Use_at_the_end_of_the_window_counts_for_the_next() =>
        Assert.Equal(0, UsageReview.Review(Snapshot, [Entry(VendorRequest)], Noon, 1).Grants[0].Uses);

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void The_window_has_1_to_365_days(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UsageReview.Review(Snapshot, [], Noon, days));

    [Fact]
    public void What_the_policy_no_longer_permits_proves_nothing()
    {
        var report = UsageReview.Review(Snapshot, [Entry(VendorRequest) with { Purpose = "service" }], Start.AddDays(4), 30);
        Assert.Single(report.Proposal.Proof.NotReproducible);
    }

    [Fact]
    public void Grants_without_a_recent_review_are_stale()
    {
        var snapshot = PolicySnapshot.Load(Policy with { Grants = [VendorGrant, StaffGrant with { LastReviewed = new DateOnly(2026, 3, 5) }] });
        Assert.Equal(["G-1"], UsageReview.Review(snapshot, [], Start.AddDays(6), 30, reviewEveryDays: 4).StaleReviews);
    }

    [Property(MaxTest = 60)]
    public void Whatever_was_permitted_stays_permitted_under_the_proposal(int seed)
    {
        var world = AccessWorld.Generate(seed, 80);
        var log = world.Requests
            .Select(asked => AccessLogEntry.Of(asked.Request, world.Snapshot.Check(asked.Request, asked.At), asked.At))
            .ToList();
        var report = UsageReview.Review(world.Snapshot, log, new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), 30);
        Assert.All(report.Proposal.Proof.Lost, entry => Assert.True(HasConditionalRival(world.Policy, entry)));
    }

    // Only where conditions choose between two grants of the same need may the log, which holds no values, leave the proof open.
    private static bool HasConditionalRival(AccessPolicy policy, AccessLogEntry entry) =>
        policy.Grants.Count(grant => grant.Asset == entry.Asset && grant.Purpose == entry.Purpose && grant.Engagement == entry.Engagement) > 1;

    private static AccessLogEntry Entry(AccessRequest request) => AccessLogEntry.Of(request, Snapshot.Check(request, Noon), Noon);
}
