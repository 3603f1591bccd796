using System.Text;
using FinAppCompliance.Artifacts.MiniPrograms;

namespace FinAppCompliance.Artifacts.Tests.MiniPrograms;

public sealed class MiniProgramFactsTests
{
    [Fact]
    public void Scopes_interfaces_plugins_and_modes_are_read()
    {
        var facts = Read("""
            { "pages": ["a"], "subPackages": [{ "root": "r", "pages": ["b", "c"], "plugins": { "map": { "version": "1.0.0", "provider": "wx76a9a06e5b4e693e" } } }],
              "permission": { "scope.userLocation": { "desc": "查找网点" } }, "requiredPrivateInfos": ["getLocation", "somethingNew"],
              "requiredBackgroundModes": ["location"], "__usePrivacyCheck__": true, "navigateToMiniProgramAppIdList": ["wx1"] }
            """);

        Assert.Equal(3, facts.PageCount);
        Assert.Equal(["scope.userLocation", "getLocation", "somethingNew", "腾讯位置服务"], facts.Declarations.Select(one => one.Name));
        Assert.Equal([true, true, false, true], facts.Declarations.Select(one => one.IsKnown));
        Assert.Equal(["查找网点"], facts.Declarations.Items[0].Reasons);
        Assert.Equal("wx76a9a06e5b4e693e@1.0.0", Assert.Single(facts.Plugins).Value.Value);
        Assert.True(facts.PrivacyCheck.Value.Value);
    }

    [Fact]
    public void A_scope_that_does_not_belong_there_is_told() =>
        Assert.Equal("wechat.scope-not-for-app-json", Assert.Single(Read("""{ "pages": [], "permission": { "scope.camera": { "desc": "x" } } }""").Observations).Code);

    [Fact]
    public void The_app_json_of_another_platform_is_named()
    {
        var error = Assert.Throws<ArtifactFormatException>(() => Read("""{ "name": "x", "displayName": "X" }"""));

        Assert.Contains("React Native", error.Problem, StringComparison.Ordinal);
    }

    private static MiniProgramFacts Read(string json) => (MiniProgramFacts)ArtifactReader.Read(Encoding.UTF8.GetBytes(json), "app.json");
}
