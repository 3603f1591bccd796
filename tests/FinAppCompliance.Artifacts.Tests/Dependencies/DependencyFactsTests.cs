using System.Text;
using FinAppCompliance.Artifacts.Dependencies;

namespace FinAppCompliance.Artifacts.Tests.Dependencies;

public sealed class DependencyFactsTests
{
    [Fact]
    public void All_shapes_of_a_catalogue_entry_are_read()
    {
        var facts = Read("""
            [versions]
            bugly = "4.1" # a comment
            rich = { strictly = "2.0" }
            [libraries]
            a = { group = "com.tencent.bugly", name = "crashreport", version.ref = "bugly" }
            b = { module = "io.sentry:sentry-android", version = "7.0" }
            c = "com.squareup.okhttp3:okhttp:4.12"
            d = { module = "g:n", version.ref = "rich" }
            e = { module = "g:bom" }
            [plugins]
            p = { id = "x", version = "1" }
            """);

        Assert.Equal(
            ["com.tencent.bugly:crashreport 4.1", "io.sentry:sentry-android 7.0", "com.squareup.okhttp3:okhttp 4.12", "g:n 2.0", "g:bom unknown"],
            facts.Components.Select(one => $"{one.Name} {one.Version}"));
        Assert.Equal(["Bugly", "Sentry", "OkHttp"], facts.Declarations.Select(one => one.Name));
        Assert.All(facts.Declarations, one => Assert.Equal(FactCertainty.Hinted, one.Certainty));
    }

    [Fact]
    public void Pods_with_subspecs_are_read()
    {
        var facts = Read("PODS:\n  - Bugly (2.6)\n  - \"Firebase/Core (1.0)\":\n    - X (= 1)\n  - JPush (5.0):\n\nDEPENDENCIES:\n  - JPush (from `x`)\n\nSPEC CHECKSUMS:\n  Bugly: 00\n");

        Assert.Equal(["Bugly 2.6 transitive", "Firebase/Core 1.0 transitive", "JPush 5.0 direct"], facts.Components.Select(one => $"{one.Name} {one.Version} {one.Scope}"));
        Assert.Equal([("Bugly", FactCertainty.Stated), ("极光推送", FactCertainty.Stated)], facts.Declarations.Select(one => (one.Name, one.Certainty)));
    }

    [Fact]
    public void Pubspec_and_its_lock_are_read()
    {
        var manifest = Read("name: x\ndependencies:\n  fluwx: ^4.0.0\n  other:\n    git:\n      url: https://x.test\ndev_dependencies:\n  tobias: 1.0.0\n");
        Assert.Equal(["fluwx ^4.0.0 direct", "other unknown direct", "tobias 1.0.0 dev"], manifest.Components.Select(one => $"{one.Name} {one.Version} {one.Scope}"));
        Assert.Equal("微信开放平台 SDK", Assert.Single(manifest.Declarations).Name);

        var resolved = Read("packages:\n  fluwx:\n    dependency: \"direct main\"\n    source: hosted\n    version: \"4.5.5\"\n  async:\n    dependency: transitive\n    version: \"2.0\"\n");
        Assert.Equal(["fluwx 4.5.5 direct", "async 2.0 transitive"], resolved.Components.Select(one => $"{one.Name} {one.Version} {one.Scope}"));
    }

    [Fact]
    public void Node_lists_are_read()
    {
        var manifest = Read("""{ "name": "x", "dependencies": { "jpush-react-native": "^3" }, "devDependencies": { "eslint": "8" } }""");
        Assert.Equal(["jpush-react-native direct", "eslint dev"], manifest.Components.Select(one => $"{one.Name} {one.Scope}"));

        var newer = Read("""{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/@a/b": { "version": "1.0" }, "node_modules/c/node_modules/d": { "version": "2.0", "dev": true } } }""");
        Assert.Equal(["@a/b 1.0 ", "d 2.0 dev"], newer.Components.Select(one => $"{one.Name} {one.Version} {one.Scope}"));

        var older = Read("""{ "lockfileVersion": 1, "dependencies": { "a": { "version": "1", "dependencies": { "b": { "version": "2" } } } } }""");
        Assert.Equal(["a", "b"], older.Components.Select(one => one.Name));
    }

    [Theory]
    [InlineData("""{ "version": 1, "object": { "pins": [ { "package": "Alamofire", "state": { "version": "5.0" } } ] } }""", "Alamofire")]
    [InlineData("""{ "version": 2, "pins": [ { "identity": "alamofire", "state": { "version": "5.0" } } ] }""", "alamofire")]
    public void Swift_lists_are_read_in_all_versions(string json, string name) =>
        Assert.Equal((name, "5.0"), Read(json).Components.Select(one => (one.Name, one.Version.Value)).Single());

    private static DependencyFacts Read(string text) => (DependencyFacts)ArtifactReader.Read(Encoding.UTF8.GetBytes(text), "d");
}
