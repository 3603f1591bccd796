using System.Text.Json;
using System.Xml.Linq;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.HarmonyOS;
using FinAppCompliance.Artifacts.MiniPrograms;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Artifacts.Tests.RealFiles;

public sealed class OtherFilesTests
{
    private static readonly string[] Defective =
    [
        "flutterpkg-in-app-purchase-storekit-runnertests.plist", "not-a-miniprogram-reactnative-app.json",
        "autoaccounting-accessibility-service-config.xml", "androguard-test1.axml",
    ];

    [RealFilesFact]
    public void Every_file_is_read_and_only_those_known_to_be_something_else_are_refused()
    {
        var refused = Directory.EnumerateDirectories(RealArtifacts.Folder!).SelectMany(Directory.EnumerateFiles)
            .Where(file => Refused(file) is not null)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Defective.Order(StringComparer.Ordinal), refused);
    }

    [RealFilesFact]
    public void Every_folder_gives_its_own_kind()
    {
        foreach (var (folder, kind) in ((string, ArtifactKind)[])
            [
                ("ios-infoplist", ArtifactKind.InfoPlist), ("ios-privacyinfo", ArtifactKind.PrivacyManifest), ("miniprogram", ArtifactKind.MiniProgram),
                ("harmony-module", ArtifactKind.HarmonyModule), ("dependencies", ArtifactKind.DependencyList), ("sbom", ArtifactKind.Sbom),
            ])
        {
            var files = RealArtifacts.Files(folder).Where(file => !Defective.Contains(Path.GetFileName(file))).ToList();

            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.Equal(kind, ArtifactReader.Read(File.ReadAllBytes(file), file).Kind));
        }
    }

    [RealFilesFact]
    public void Usage_descriptions_agree_with_an_independent_reading()
    {
        foreach (var file in RealArtifacts.Files("ios-infoplist").Where(file => File.ReadAllBytes(file).AsSpan().IndexOf("<plist"u8) >= 0))
        {
            var expected = XDocument.Load(file).Descendants("key").Select(key => key.Value).Where(key => key.EndsWith("UsageDescription", StringComparison.Ordinal));

            Assert.Equal(expected, ArtifactReader.Read(File.ReadAllBytes(file), file).Declarations.Select(one => one.Name));
        }
    }

    [RealFilesFact]
    public void A_binary_property_list_is_read()
    {
        var facts = RealArtifacts.Files("ios-infoplist").Where(file => File.ReadAllBytes(file).AsSpan().StartsWith("bplist"u8))
            .Select(file => (InfoPlistFacts)ArtifactReader.Read(File.ReadAllBytes(file), file));

        Assert.Equal("org.onionshare.OnionShare", Assert.Single(facts).BundleIdentifier.Value.Or("unknown"));
    }

    [RealFilesFact]
    public void Purposes_given_as_a_text_are_read_and_told()
    {
        var facts = (PrivacyManifestFacts)RealArtifacts.Read("ios-privacyinfo/sentry-cocoa-privacyinfo.xcprivacy");

        Assert.Equal(3, facts.Observations.Count(one => one.Code == "privacy.purposes-not-a-list"));
        Assert.All(facts.Collected, one => Assert.Equal(["NSPrivacyCollectedDataTypePurposeAppFunctionality"], one.Purposes));
        Assert.Equal(["CA92.1", "35F9.1"], facts.AccessedInterfaces.SelectMany(one => one.Reasons));
        Assert.True(facts.Tracking.Value.IsUnknown);
    }

    [RealFilesFact]
    public void Mini_programs_agree_with_an_independent_reading()
    {
        foreach (var file in RealArtifacts.Files("miniprogram").Where(file => file.EndsWith("-app.json", StringComparison.Ordinal) && !Defective.Contains(Path.GetFileName(file))))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var facts = (MiniProgramFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);
            var pages = Length(json.RootElement, "pages") + Inner(json.RootElement, "subpackages") + Inner(json.RootElement, "subPackages");

            Assert.Equal(("wechat-app", pages), (facts.Form, facts.PageCount));
            Assert.Equal(Length(json.RootElement, "requiredPrivateInfos"), facts.Declarations.Count(one => one.Kind == DeclarationKind.WeChatPrivateInterface));
        }

        static int Inner(JsonElement root, string name) => root.TryGetProperty(name, out var list) ? list.EnumerateArray().Sum(part => Length(part, "pages")) : 0;
    }

    [RealFilesFact]
    public void A_uni_app_manifest_gives_its_permissions()
    {
        var facts = (MiniProgramFacts)RealArtifacts.Read("miniprogram/mall-app-web-uniapp-manifest.json");

        Assert.Equal(("uni-app", 20), (facts.Form, facts.Declarations.Count));
        Assert.True(facts.ApplicationId.Value.IsAbsent);
        Assert.Contains(facts.Declarations, one => one.Name == "android.permission.READ_CONTACTS" && one.AsksPerson.IsTrue);
    }

    [RealFilesFact]
    public void Harmony_permissions_are_read_in_both_models()
    {
        var newer = (HarmonyModuleFacts)RealArtifacts.Read("harmony-module/ohsample-device-location-module.json5");
        Assert.Equal("ohos.permission.INTERNET ohos.permission.LOCATION ohos.permission.LOCATION_IN_BACKGROUND", string.Join(' ', newer.Declarations.Select(one => one.Name).Take(3)));
        Assert.Equal("MainAbility", Assert.Single(newer.ExportedAbilities).Value.Value);

        var older = (HarmonyModuleFacts)RealArtifacts.Read("harmony-module/ohsample-appsample-chat-config.json");
        Assert.True(older.IsOlderModel);
        Assert.Equal("ohos.samples.chat", older.Bundle.Value.Value);
    }

    [RealFilesFact]
    public void Catalogues_and_locks_give_names_and_versions()
    {
        var catalogue = (DependencyFacts)RealArtifacts.Read("dependencies/adyen-libs.versions.toml");
        Assert.False(catalogue.IsResolved);
        Assert.All(catalogue.Components, one => Assert.Contains(':', one.Name));
        Assert.Contains(catalogue.Components, one => one.Version.HasValue);

        var pods = (DependencyFacts)RealArtifacts.Read("dependencies/cakewallet-ios-Podfile.lock");
        Assert.True(pods.IsResolved);
        Assert.All(pods.Components, one => Assert.True(one.Version.HasValue));
        Assert.Contains(pods.Components, one => one.Scope == "direct");
    }

    [RealFilesFact]
    public void Sbom_components_agree_with_an_independent_reading()
    {
        foreach (var file in RealArtifacts.Files("sbom"))
        {
            var facts = (SbomFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);

            Assert.Equal((Path.GetFileName(file), Count(file)), (Path.GetFileName(file), facts.Components.Count));
            Assert.NotEqual("", facts.SpecVersion);
        }
    }

    private static int Count(string file)
    {
        if (file.EndsWith(".xml", StringComparison.Ordinal))
        {
            return XDocument.Load(file).Descendants().Count(one => one.Name.LocalName == "component" && one.Parent!.Name.LocalName == "components");
        }

        if (file.EndsWith(".spdx", StringComparison.Ordinal))
        {
            return File.ReadLines(file).Count(line => line.StartsWith("PackageName:", StringComparison.Ordinal));
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.TryGetProperty("@graph", out var graph)
            ? graph.EnumerateArray().Count(one => one.GetProperty("type").GetString() == "software_Package")
            : Length(json.RootElement, "packages") + Nested(json.RootElement);

        static int Nested(JsonElement element) => element.TryGetProperty("components", out var list) ? list.EnumerateArray().Sum(one => 1 + Nested(one)) : 0;
    }

    private static int Length(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? list.GetArrayLength() : 0;

    private static ArtifactFormatException? Refused(string file)
    {
        try
        {
            ArtifactReader.Read(File.ReadAllBytes(file), file);
            return null;
        }
        catch (ArtifactFormatException error)
        {
            return error;
        }
    }
}
