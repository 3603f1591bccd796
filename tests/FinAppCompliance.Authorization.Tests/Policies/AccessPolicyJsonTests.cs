using System.Text;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Testing.Access;
using FsCheck.Xunit;
using NJsonSchema;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Policies;

public sealed class AccessPolicyJsonTests
{
    private const string SchemaPath = "docs/schema/finapp-access-policy-1.schema.json";

    private static readonly AccessPolicy Full = Policy with
    {
        Prohibitions = [NoHomeAccess with { Requirement = Domain.Regulation.RequirementId.Parse("OUT-32.2"), IsAbsolute = true }],
        Separations = [new("S-1", SeparationKind.Dynamic, new([AccessAction.Update]), new([AccessAction.Of("approve")]), new("分离", "apart"))],
        ElevationClasses = [new() { Id = "E-1", Approvers = ["wang"], IsEmergency = true, Grant = StaffGrant with { Id = "E-1", Subject = null, From = null, Until = null, Approver = null } }],
        Assets = [Customers with { Fields = [.. Customers.Fields, new() { Name = "core", Level = Domain.DataSecurity.DataLevel.Core }] }],
    };

    [Property(MaxTest = 100)]
    public bool Generated_policies_survive_a_round_trip(int seed)
    {
        var policy = AccessWorld.Generate(seed, 0).Policy;
        return AccessPolicyJson.Read(AccessPolicyJson.Write(policy)) == policy;
    }

    [Fact]
    public void A_policy_that_uses_everything_survives_a_round_trip() => Assert.Equal(Full, AccessPolicyJson.Read(AccessPolicyJson.Write(Full)));

    [Fact]
    public void Policy_decision_elevation_and_schema_are_written_in_readable_chinese()
    {
        var elevation = new Elevation
        {
            Request = new() { Id = "E-1", Class = "night", Subject = "li.na", Duration = TimeSpan.FromMinutes(30), Justification = "登录服务中断" },
            RequestedAt = Noon,
            RequestUntil = Noon,
            Fields = [],
            Actions = [],
            Duration = TimeSpan.FromMinutes(30),
        };

        Assert.Contains("分离", Encoding.UTF8.GetString(AccessPolicyJson.Write(Full)), StringComparison.Ordinal);
        Assert.Contains("登录服务中断", Encoding.UTF8.GetString(new StoredElevation(1, Noon, elevation).Content.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", AccessPolicyJson.ExportSchema(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ceiling_at_the_strictest_level_is_written_out()
    {
        var policy = Policy with { Grants = [StaffGrant with { Ceiling = new(Domain.DataSecurity.DataLevel.Core, null, Domain.DataSecurity.PersonalFinancialClass.C2) }] };
        Assert.Contains("\"level\": \"Core\"", Encoding.UTF8.GetString(AccessPolicyJson.Write(policy)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\":\"v1\",\"grnats\":[]}", "grnats")]
    [InlineData("{\"version\":\"v1\",\"roles\":null}", "list")]
    [InlineData("{\"version\":\"v1\",\"roles\":[null]}", "null")]
    [InlineData("{}", "version")]
    [InlineData("{\"version\":\"v1\"", "")]
    [InlineData("null", "null")]
    [InlineData("{\"version\":\"v1\",\"grants\":[{\"id\":\"G\",\"obligations\":\"Dance\"}]}", "obligations")]
    [InlineData("{\"version\":\"v1\",\"prohibitions\":[{\"id\":\"P\",\"conditions\":[{\"source\":\"Row\",\"attribute\":\"a\",\"operator\":\"OneOf\",\"values\":[1.5]}]}]}", "whole number")]
    public void Text_that_is_no_policy_is_refused_with_a_place(string json, string mentions)
    {
        var failure = Assert.Throws<AccessPolicyException>(() => AccessPolicyJson.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal("AZ007", failure.Problems.Single().Code);
        Assert.Contains(mentions, failure.Problems.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_accepts_a_policy_and_refuses_a_mistyped_member()
    {
        var schema = await JsonSchema.FromJsonAsync(AccessPolicyJson.ExportSchema());
        var json = Encoding.UTF8.GetString(AccessPolicyJson.Write(Full));
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"grants\"", "\"grnats\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_published_schema_is_the_one_of_the_code()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "FinAppCompliance.sln")))
        {
            root = root.Parent!;
        }

        var path = Path.Combine(root.FullName, SchemaPath);
        if (Environment.GetEnvironmentVariable("FINAPP_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, AccessPolicyJson.ExportSchema());
        }

        Assert.Equal(File.ReadAllText(path), AccessPolicyJson.ExportSchema());
    }
}
