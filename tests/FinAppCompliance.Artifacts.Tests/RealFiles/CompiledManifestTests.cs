using System.Text.Json;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Packages;

namespace FinAppCompliance.Artifacts.Tests.RealFiles;

public sealed class CompiledManifestTests
{
    [RealFilesFact]
    public void Every_binary_manifest_is_read_as_the_tool_of_the_platform_reads_it()
    {
        using var expected = JsonDocument.Parse(RealArtifacts.Bytes("android-axml-expected.json"));
        var compared = 0;
        foreach (var file in expected.RootElement.GetProperty("files").EnumerateObject())
        {
            var root = BinaryMarkup.Read(RealArtifacts.Bytes($"android-axml/{file.Name}"), new ReadingContext(file.Name, ArtifactLimits.Default));

            Assert.Equal(file.Value.GetProperty("root").GetString(), root.Name);
            if (root.Name == "manifest")
            {
                Compare(file.Value, AndroidManifestReader.Read(root, file.Name, true));
            }

            compared++;
        }

        Assert.Equal(RealArtifacts.Files("android-axml").Count(file => file.EndsWith(".axml", StringComparison.Ordinal)), compared);
    }

    [RealFilesFact]
    public void A_layout_in_binary_form_is_refused_by_its_root()
    {
        var error = Assert.Throws<ArtifactFormatException>(() => RealArtifacts.Read("android-axml/androguard-test1.axml"));

        Assert.Contains("'LinearLayout'", error.Problem, StringComparison.Ordinal);
    }

    [RealFilesFact]
    public void The_protobuf_form_says_the_same_as_the_binary_form()
    {
        foreach (var (protobuf, binary) in ((string, string)[])
            [("com-politedroid-6.protoxml", "com-politedroid-6.axml"), ("fallingblocks-3.protoxml", "org-sajeg-fallingblocks-3.axml"), ("souch-smsbypass-9.protoxml", "souch-smsbypass-9.axml")])
        {
            var left = (AndroidManifestFacts)RealArtifacts.Read($"android-axml/fdroidtest-{protobuf}");
            var right = (AndroidManifestFacts)RealArtifacts.Read($"android-axml/fdroidtest-{binary}");

            Assert.Equal(Summary(right), Summary(left));
        }
    }

    [RealFilesFact]
    public void A_reference_is_resolved_inside_a_package()
    {
        var package = (PackageFacts)RealArtifacts.Read("android-axml/fdroidtest-souch-smsbypass-9.manifest-only.zip");
        var manifest = Assert.Single(package.MembersOf<AndroidManifestFacts>());

        Assert.Equal(("apk", 2), (package.Form, package.EntryCount));
        Assert.Equal("0.9", manifest.VersionName.Value.Or(manifest.VersionName.Unresolved ?? "none"));
        Assert.EndsWith("!/AndroidManifest.xml", manifest.File, StringComparison.Ordinal);
    }

    [RealFilesFact]
    public void Every_package_of_the_set_is_read() =>
        Assert.All(
            RealArtifacts.Files("android-axml").Where(file => file.EndsWith(".zip", StringComparison.Ordinal)),
            file =>
            {
                using var stream = File.OpenRead(file);
                Assert.Single(((PackageFacts)ArtifactReader.Read(stream, file)).MembersOf<AndroidManifestFacts>());
            });

    private static void Compare(JsonElement expected, AndroidManifestFacts facts)
    {
        Assert.Equal(expected.GetProperty("package").GetString(), facts.Package.Value.Value);
        Assert.Equal(
            expected.GetProperty("uses-permission").EnumerateArray().Select(one => (one.GetProperty("element").GetString()!, one.GetProperty("name").GetString()!, one.TryGetProperty("maxSdkVersion", out var max) ? max.GetInt32() : (int?)null)),
            facts.Permissions.Select(one => (one.Element, one.Name, one.MaxSdk.HasValue ? one.MaxSdk.Value : (int?)null)));
        Assert.Equal(
            expected.GetProperty("components").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32()).OrderBy(one => one.Key),
            facts.Components.GroupBy(one => one.Element).ToDictionary(group => group.Key, group => group.Count()).OrderBy(one => one.Key));
        Assert.Equal(expected.GetProperty("exported_true").GetInt32(), facts.Components.Count(one => one.Exported.IsStated && one.Exported.Value.Value));
        Assert.Equal(expected.GetProperty("exported_false").GetInt32(), facts.Components.Count(one => one.Exported.IsStated && !one.Exported.Value.Value));
        Assert.Equal(
            expected.GetProperty("attributes").EnumerateObject().Select(one => (one.Name, one.Value.ToString() == "4294967295" ? "1" : one.Value.ToString())).Order(),
            Attributes(facts).Order());
    }

    private static IEnumerable<(string, string)> Attributes(AndroidManifestFacts facts)
    {
        var all = new (string Name, bool Stated, string Value)[]
        {
            ("versionCode", facts.VersionCode.IsStated, facts.VersionCode.ToString()),
            ("versionName", facts.VersionName.IsStated || facts.VersionName.Unresolved is not null, facts.VersionName.ToString()),
            ("minSdkVersion", facts.MinSdk.IsStated, facts.MinSdk.ToString()),
            ("targetSdkVersion", facts.TargetSdk.IsStated, facts.TargetSdk.ToString()),
            ("debuggable", facts.Debuggable.IsStated, facts.Debuggable.Value.Or(false) ? "1" : "0"),
            ("allowBackup", facts.AllowBackup.IsStated, facts.AllowBackup.Value.Or(false) ? "1" : "0"),
            ("usesCleartextTraffic", facts.UsesCleartextTraffic.IsStated, facts.UsesCleartextTraffic.Value.Or(false) ? "1" : "0"),
        };
        return all.Where(one => one.Stated).Select(one => (one.Name, one.Value));
    }

    private static string Summary(AndroidManifestFacts facts) => string.Join('\n', (IEnumerable<string>)[
        facts.Package.ToString(), facts.VersionCode.ToString(), facts.MinSdk.ToString(), facts.TargetSdk.ToString(), facts.AllowBackup.ToString(),
        .. facts.Permissions.Select(one => $"{one.Element} {one.Name} {one.MaxSdk}"),
        .. facts.Components.Select(one => $"{one.Element} {one.Name} {one.Exported} {one.Permission} {string.Join(',', one.Actions)}")]);
}
