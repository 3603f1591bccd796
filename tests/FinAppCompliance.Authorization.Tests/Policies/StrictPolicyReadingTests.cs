using System.Text;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Testing.Access;
using FsCheck.Xunit;
using static FinAppCompliance.Authorization.Tests.Bank;

namespace FinAppCompliance.Authorization.Tests.Policies;

/// <summary>What a text does not say plainly is refused, never guessed.</summary>
public sealed class StrictPolicyReadingTests
{
    [Theory]
    [InlineData("\"level\": \"Sensitive\"", "\"level\": 5", "$.assets[0].fields[0].level", "OtherGeneral")]
    [InlineData("\"level\": \"Sensitive\"", "\"level\": \"5\"", "$.assets[0].fields[0].level", "OtherGeneral")]
    [InlineData("\"kind\": \"Staff\"", "\"kind\": 77", "$.subjects[0].kind", "VendorStaff")]
    [InlineData("\"kind\": \"Staff\"", "\"kind\": \"Staf\"", "$.subjects[0].kind", "'Staf'")]
    [InlineData("\"environment\": \"Production\"", "\"environment\": -1", "$.assets[0].environment", "Production")]
    [InlineData("\"ownerUnit\": \"retail\"", "\"ownerUnit\": \"retail\", \"ownerUnit\": \"risk\"", "$.assets[0].ownerUnit", "twice")]
    [InlineData("\"until\": \"2026-03-11T00:00:00+00:00\"", "\"until\": \"2026-03-11T00:00:00\"", "$.contracts[0].until", "offset")]
    [InlineData("\"until\": \"2026-03-11T00:00:00+00:00\"", "\"until\": \"2026-03-11\"", "$.contracts[0].until", "offset")]
    [InlineData("\"until\": \"2026-03-11T00:00:00+00:00\"", "\"until\": \"2026-03-11T00:00:00-25:00\"", "$.contracts[0].until", "offset")]
    [InlineData("\"approver\": \"wang\"", "\"aprover\": \"wang\"", "$.grants[0].aprover", "no member")]
    public void A_wrong_value_is_refused_with_its_path_and_the_values_allowed(string right, string wrong, string path, string mentions)
    {
        var json = Encoding.UTF8.GetString(AccessPolicyJson.Write(Policy));
        var at = json.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at > 0);
        var line = json.AsSpan(0, at).Count('\n') + 1;
        var failure = Read(string.Concat(json.AsSpan(0, at), wrong, json.AsSpan(at + right.Length)));

        var problem = Assert.Single(failure!.Problems);
        Assert.Equal(("AZ007", $"line {line}, {path}"), (problem.Code, problem.Where));
        Assert.Contains(mentions, problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_is_named_at_once()
    {
        var failure = Read("""
            {
              "version": "v1",
              "prohibitions": [ { "id": "P", "from": "2026-01-01" } ],
              "prohibitions": [],
              "subjects": [ { "id": "a", "kind": 1, "isSuspended": true, "isSuspended": false }, { "kind": "Boss" } ],
              "roles": null,
            }
            """);

        Assert.Equal(
            ["line 3, $.prohibitions[0].from", "line 4, $.prohibitions", "line 5, $.subjects[0].kind", "line 5, $.subjects[0].isSuspended", "line 5, $.subjects[1].kind", "line 5, $.subjects[1]", "line 6, $.roles"],
            failure!.Problems.Select(static one => one.Where));
    }

    [Fact]
    public void A_byte_order_mark_is_accepted() => Assert.Equal(Policy, AccessPolicyJson.Read([0xEF, 0xBB, 0xBF, .. AccessPolicyJson.Write(Policy)]));

    [Property(MaxTest = 200)]
    public bool A_member_written_twice_anywhere_is_refused(int seed, int pick)
    {
        var lines = Encoding.UTF8.GetString(AccessPolicyJson.Write(AccessWorld.Generate(seed, 0).Policy)).Split('\n');
        var members = lines.Select(static (line, at) => (line, at)).Where(static one => one.line.TrimStart().StartsWith('"') && one.line.Contains("\": ", StringComparison.Ordinal) && !one.line.EndsWith('[') && !one.line.EndsWith('{')).ToList();
        var (line, at) = members[(int)(unchecked((uint)pick) % (uint)members.Count)];
        var twice = lines.ToList();
        twice.Insert(at, line.TrimEnd(',') + ",");
        return Read(string.Join('\n', twice))?.Problems.Any(one => one.Text.En.Contains("twice", StringComparison.Ordinal)) == true;
    }

    private static AccessPolicyException? Read(string json) => Record.Exception(() => AccessPolicyJson.Read(Encoding.UTF8.GetBytes(json))) as AccessPolicyException;
}
