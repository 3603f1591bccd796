using System.Text;
using FinAppCompliance.Artifacts.HarmonyOS;

namespace FinAppCompliance.Artifacts.Tests.HarmonyOS;

public sealed class HarmonyModuleFactsTests
{
    [Fact]
    public void Json5_is_read()
    {
        var facts = Read("""
            // a comment
            { module: { 'name': 'entry', /* another */ requestPermissions: [
              { name: "ohos.permission.CAMERA", reason: '$string:camera', usedScene: { when: 'always' }, },
            ], }, }
            """);

        Assert.Equal("entry", facts.Module.Value.Value);
        Assert.Equal(["ohos.permission.CAMERA"], facts.BackgroundPermissions);
        Assert.Equal(3, Assert.Single(facts.Declarations).Place.Line);
        Assert.Empty(facts.Observations);
    }

    [Fact]
    public void The_last_of_two_equal_keys_counts() =>
        Assert.Equal("b", Read("{ module: { name: 'a', name: 'b' } }").Module.Value.Value);

    [Theory]
    [InlineData("{ name: 'ohos.permission.CAMERA', usedScene: {} }", "harmony.reason-missing")]
    [InlineData("{ name: 'ohos.permission.CAMERA', reason: 'plain', usedScene: {} }", "harmony.reason-not-a-resource")]
    [InlineData("{ name: 'ohos.permission.CAMERA', reason: '$string:x' }", "harmony.used-scene-missing")]
    [InlineData("{ name: 'ohos.permission.LOCATION', reason: '$string:x', usedScene: {} }", "harmony.approximate-location-missing")]
    public void The_rules_of_the_platform_are_checked(string request, string code) =>
        Assert.Equal(code, Assert.Single(Read($"{{ module: {{ requestPermissions: [ {request} ] }} }}").Observations).Code);

    private static HarmonyModuleFacts Read(string json) => (HarmonyModuleFacts)ArtifactReader.Read(Encoding.UTF8.GetBytes(json), "module.json5");
}
