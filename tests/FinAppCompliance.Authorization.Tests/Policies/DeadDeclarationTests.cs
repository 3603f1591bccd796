using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Policies;

/// <summary>What can never apply, or has a value that nobody defined, is a mistake at load.</summary>
public sealed class DeadDeclarationTests
{
    public static TheoryData<string, Func<AccessPolicy>> Dead => new()
    {
        { "AZ518", () => Forbidding(NoHomeAccess with { Actions = [AccessAction.Of("exprot")] }) },
        { "AZ518", () => Forbidding(NoHomeAccess with { Actions = [AccessAction.Of("Read")] }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Actions = [] }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Assets = [] }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { BusinessUnits = [] }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Environments = [] }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Subjects = new() { Ids = [] } }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Subjects = new() { Kinds = [] } }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Subjects = new() { Units = [] } }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Subjects = new() { Roles = [] } }) },
        { "AZ517", () => Forbidding(NoHomeAccess with { Subjects = new() { Organisations = [] } }) },
        { "AZ516", () => Forbidding(NoHomeAccess with { BusinessUnits = ["Retail"] }) },
        { "AZ519", () => Forbidding(NoHomeAccess with { Subjects = new() { Units = ["retail-bankin"] } }) },
        { "AZ520", () => Forbidding(NoHomeAccess with { Subjects = new() { Organisations = ["acme-op"] } }) },
        { "AZ512", () => Forbidding(NoHomeAccess with { Subjects = new() { Ids = ["Li"] } }) },
        { "AZ513", () => Forbidding(NoHomeAccess with { Subjects = new() { Roles = ["operators"] } }) },
        { "AZ605", () => Policy with { Separations = [new("S", SeparationKind.Dynamic, new([AccessAction.Read], []), new([AccessAction.Export]), new("分离", "apart"))] } },
    };

    public static TheoryData<string, Func<AccessPolicy>> Undefined => new()
    {
        { "subject kind", () => Policy with { Subjects = [.. Policy.Subjects, new() { Id = "x", Kind = (SubjectKind)77 }] } },
        { "environment of an asset", () => Policy with { Assets = [Customers with { Environment = (AccessEnvironment)99 }] } },
        { "level of a field", () => Policy with { Assets = [Customers with { Fields = [.. Customers.Fields, new() { Name = "x", Level = (DataLevel)99 }] }] } },
        { "class of a field", () => Policy with { Assets = [Customers with { Fields = [.. Customers.Fields, new() { Name = "x", Level = DataLevel.Core, PiClass = (PersonalFinancialClass)9 }] }] } },
        { "attribute", () => Policy with { ContextAttributes = [.. Policy.ContextAttributes, new("x", (AttributeKind)9)] } },
        { "operator", () => Forbidding(NoHomeAccess with { Conditions = [new(ConditionSource.Context, "network", (ConditionOperator)99, ["home"])] }) },
        { "source", () => Forbidding(NoHomeAccess with { Conditions = [new((ConditionSource)99, "network", ConditionOperator.OneOf, ["home"])] }) },
        { "separation", () => Policy with { Separations = [new("S", (SeparationKind)99, new([AccessAction.Read]), new([AccessAction.Export]), new("分离", "apart"))] } },
        { "engagement", () => Policy with { Engagements = [Ticket with { Kind = (EngagementKind)99 }] } },
        { "kinds of a selector", () => Forbidding(NoHomeAccess with { Subjects = new() { Kinds = [(SubjectKind)99] } }) },
        { "environments of a prohibition", () => Forbidding(NoHomeAccess with { Environments = [(AccessEnvironment)99] }) },
        { "ceiling", () => Policy with { Grants = [VendorGrant with { Ceiling = new((DataLevel)99) }] } },
    };

    [Theory]
    [MemberData(nameof(Dead), DisableDiscoveryEnumeration = true)]
    public void What_can_never_apply_does_not_load(string code, Func<AccessPolicy> policy) => Assert.Contains(code, CodesOf(policy()));

    [Theory]
    [MemberData(nameof(Undefined), DisableDiscoveryEnumeration = true)]
    public void A_value_that_nobody_defined_does_not_load(string what, Func<AccessPolicy> policy)
    {
        Assert.NotEmpty(what);
        Assert.Contains("AZ008", CodesOf(policy()));
    }

    [Fact]
    public void The_policies_they_depart_from_load() => Assert.Empty(CodesOf(Forbidding(NoHomeAccess)));

    private static AccessPolicy Forbidding(Prohibition prohibition) => Policy with { Prohibitions = [prohibition] };

    private static IReadOnlyList<string> CodesOf(AccessPolicy policy) =>
        Record.Exception(() => PolicySnapshot.Load(policy)) is AccessPolicyException failure ? [.. failure.Problems.Select(static one => one.Code)] : [];
}
