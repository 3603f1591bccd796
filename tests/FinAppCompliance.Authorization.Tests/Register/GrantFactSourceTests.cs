using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Register;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Register;

public sealed class GrantFactSourceTests
{
    [Fact]
    public async Task Grants_become_register_records_with_what_article_14_asks_for()
    {
        var record = (await Collect(Policy)).Single(one => one.Id == "access-grant:G-1");
        Assert.Equal(("access-grant:G-1", "customers", "li", "acme", "C-1"), (record.Id, record.DataAsset.Id, record.Person.Value.Id, record.ThirdParty.Value.Id, record.Contract.Value.Id));
        Assert.Equal(["read"], record.Actions);
        Assert.Equal(("repair", "wang", DataLevel.Sensitive), (record.Purpose.Value, record.Approver.Value, record.Level.Value));
        Assert.True(record.IsProduction.Value && record.IsLogged.Value && record.IsScopeWithinPurpose.Value);
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 6)), (record.ValidFrom.Value, record.ValidThrough.Value));
        Assert.True(record.LastReviewedOn.IsAbsent);
    }

    [Fact]
    public async Task The_end_of_a_contract_ends_the_record_as_it_ends_the_access()
    {
        var records = await Collect(Policy with { Contracts = [Contract with { EndedAt = Noon }] });
        Assert.Equal(new DateOnly(2026, 3, 1), records.Single(one => one.Id == "access-grant:G-1").ValidThrough.Value);
        Assert.Equal(new DateOnly(2026, 3, 6), records.Single(one => one.Id == "access-grant:G-2").ValidThrough.Value);
    }

    [Fact]
    public async Task A_grant_to_a_role_gives_a_record_for_each_holder_and_extraction_one_of_its_own()
    {
        var records = await Collect(Policy with
        {
            Grants = [StaffGrant with { Subject = null, Role = "operator", Actions = [AccessAction.Read, AccessAction.Extract], Extraction = new("wang", Noon, End) }],
        });
        Assert.Equal(["access-grant:G-2:zhao", "access-grant:G-2:extract:zhao"], records.Select(record => record.Id));
    }

    [Fact]
    public async Task A_service_is_named_as_a_system()
    {
        var records = await Collect(Policy with { Subjects = [.. Policy.Subjects, new() { Id = "job", Kind = SubjectKind.Service }], Grants = [StaffGrant with { Subject = "job" }] });
        Assert.Equal("job", records[0].SystemName.Value);
        Assert.True(records[0].Person.IsAbsent && records[0].ThirdParty.IsAbsent);
    }

    [Fact]
    public async Task Completeness_is_claimed_only_when_the_host_says_so()
    {
        var point = new PolicyDecisionPoint(new FakeTimeProvider(Noon), PolicySnapshot.Load(Policy));
        Assert.Empty((await new GrantFactSource(point).CollectAsync(Noon, default)).CompleteKinds);
        Assert.Equal([typeof(AccessGrant)], (await new GrantFactSource(point, holdsEveryGrant: true).CollectAsync(Noon, default)).CompleteKinds);
        Assert.Empty((await new GrantFactSource(new(new FakeTimeProvider(Noon)), holdsEveryGrant: true).CollectAsync(Noon, default)).CompleteKinds);
    }

    private static async Task<AccessGrant[]> Collect(AccessPolicy policy)
    {
        var batch = await new GrantFactSource(new(new FakeTimeProvider(Noon), PolicySnapshot.Load(policy))).CollectAsync(Noon, default);
        return [.. batch.Records.Cast<AccessGrant>()];
    }
}
