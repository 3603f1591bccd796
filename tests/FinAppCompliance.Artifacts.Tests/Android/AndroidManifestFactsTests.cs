using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Tests.Android;

public sealed class AndroidManifestFactsTests
{
    private const string Filter = "<intent-filter><action a:name='x'/></intent-filter>";

    [Theory]
    [InlineData("<activity a:name='A' a:exported='true'/>", null, "true", FactCertainty.Stated)]
    [InlineData("<activity a:name='A' a:exported='false'/>", 10, "false", FactCertainty.Stated)]
    [InlineData("<activity a:name='A' a:exported='@bool/x'/>", 30, "unknown", FactCertainty.None)]
    [InlineData("<activity a:name='A' a:exported='${x}'/>", 30, "unknown", FactCertainty.None)]
    [InlineData("<activity a:name='A'/>", null, "false", FactCertainty.Assumed)]
    [InlineData("<activity a:name='A'>" + Filter + "</activity>", null, "unknown", FactCertainty.None)]
    [InlineData("<service a:name='A'>" + Filter + "</service>", 30, "true", FactCertainty.Assumed)]
    [InlineData("<receiver a:name='A'>" + Filter + "</receiver>", 31, "unknown", FactCertainty.None)]
    [InlineData("<activity-alias a:name='A'>" + Filter + "</activity-alias>", 30, "true", FactCertainty.Assumed)]
    [InlineData("<provider a:name='A'/>", null, "unknown", FactCertainty.None)]
    [InlineData("<provider a:name='A'/>", 16, "true", FactCertainty.Assumed)]
    [InlineData("<provider a:name='A'/>", 17, "false", FactCertainty.Assumed)]
    public void Exported_follows_statement_filter_and_target(string element, int? target, string expected, FactCertainty certainty)
    {
        var exported = ManifestText.Component(element, target).Exported;

        Assert.Equal(expected, exported.Value.ToString().ToLowerInvariant());
        Assert.Equal(certainty, exported.Certainty);
    }

    [Theory]
    [InlineData("", null, "unknown")]
    [InlineData("", 27, "true")]
    [InlineData("", 28, "false")]
    [InlineData("a:usesCleartextTraffic='true'", 35, "true")]
    [InlineData("a:usesCleartextTraffic='false'", 20, "false")]
    [InlineData("a:usesCleartextTraffic='@bool/c'", 20, "unknown")]
    public void Cleartext_follows_statement_and_target(string attribute, int? target, string expected)
    {
        var facts = ManifestText.Read($"{(target is null ? "" : $"<uses-sdk a:targetSdkVersion='{target}'/>")}<application {attribute}/>");

        Assert.Equal(expected, facts.UsesCleartextTraffic.Value.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_named_network_file_that_was_not_read_leaves_cleartext_unknown()
    {
        var facts = ManifestText.Read("<application a:usesCleartextTraffic='true' a:networkSecurityConfig='@xml/n'/>");

        Assert.True(facts.CleartextPermitted(null).IsUnknown);
        Assert.Equal("@xml/n", facts.NetworkSecurityConfig.Unresolved);
    }

    [Theory]
    [InlineData("<base-config cleartextTrafficPermitted='false'/>", 20, "false")]
    [InlineData("<base-config cleartextTrafficPermitted='true'/>", 35, "true")]
    [InlineData("<base-config/>", 27, "true")]
    [InlineData("", 28, "false")]
    [InlineData("", null, "unknown")]
    [InlineData("<base-config cleartextTrafficPermitted='false'/><domain-config cleartextTrafficPermitted='true'><domain>x.test</domain></domain-config>", 35, "true")]
    [InlineData("<debug-overrides cleartextTrafficPermitted='true'/>", 35, "false")]
    public void The_network_file_decides_where_it_is_named(string config, int? target, string expected)
    {
        var network = (NetworkSecurityFacts)ArtifactReader.Read(System.Text.Encoding.UTF8.GetBytes($"<network-security-config>{config}</network-security-config>"), "n.xml");
        var facts = ManifestText.Read($"{(target is null ? "" : $"<uses-sdk a:targetSdkVersion='{target}'/>")}<application a:networkSecurityConfig='@xml/n'/>");

        Assert.Equal(expected, facts.CleartextPermitted(network).ToString());
    }

    [Fact]
    public void Flags_of_a_module_without_application_are_unknown()
    {
        var facts = ManifestText.Read("");

        Assert.True(facts.Debuggable.Value.IsUnknown);
        Assert.True(facts.AllowBackup.Value.IsUnknown);
        Assert.True(facts.CleartextPermitted(null).IsUnknown);
    }

    [Fact]
    public void A_default_of_a_source_manifest_is_only_assumed()
    {
        var facts = ManifestText.Read("<application/>");

        Assert.Equal((true, FactCertainty.Assumed), (facts.AllowBackup.Value.Value, facts.AllowBackup.Certainty));
        Assert.Equal((false, FactCertainty.Assumed), (facts.Debuggable.Value.Value, facts.Debuggable.Certainty));
    }

    [Fact]
    public void Prefixes_are_free_and_the_namespace_decides()
    {
        var facts = ManifestText.Read("<uses-permission name='wrong'/><uses-permission a:name='right'/>");

        Assert.Equal(["", "right"], facts.Permissions.Select(permission => permission.Name));
    }

    [Fact]
    public void Only_children_of_the_root_ask_for_permissions()
    {
        var facts = ManifestText.Read("<application><uses-permission a:name='p'/></application>");

        Assert.Empty(facts.Permissions);
        var defect = Assert.Single(facts.Observations);
        Assert.Equal(("android.permission-misplaced", "p", true), (defect.Code, defect.Subject, defect.IsDefect));
    }

    [Theory]
    [InlineData("remove", true)]
    [InlineData("removeAll", true)]
    [InlineData("replace", false)]
    [InlineData("strict", false)]
    [InlineData("merge", false)]
    public void Merge_marks_are_kept_and_only_removal_takes_away(string mark, bool removed)
    {
        var facts = ManifestText.Read($"<uses-permission a:name='android.permission.CAMERA' t:node='{mark}' t:selector='com.lib'/>");

        var permission = Assert.Single(facts.Permissions);
        Assert.Equal((mark, "com.lib", removed), (permission.MergeMark.Value, permission.MergeSelector.Value, permission.IsRemoved));
        Assert.Equal(removed ? 0 : 1, facts.Declarations.Count);
    }

    [Fact]
    public void Unknown_permissions_are_told_from_known_ones()
    {
        var facts = ManifestText.Read("<uses-permission a:name='android.permission.CAMERA'/><uses-permission a:name='com.example.OWN'/>");

        Assert.Equal([true, false], facts.Declarations.Select(declaration => declaration.IsKnown));
        Assert.Equal(["camera_capture"], facts.Declarations.Items[0].Categories);
        Assert.Equal(Tri.True, facts.Declarations.Items[0].AsksPerson);
    }

    [Fact]
    public void Names_of_meta_data_are_kept_and_values_never()
    {
        var facts = ManifestText.Read("<application><meta-data a:name='com.example.API_KEY' a:value='S3CR3T-VALUE'/></application>");

        Assert.Equal("com.example.API_KEY", Assert.Single(facts.MetaData).Name);
        Assert.Equal("android.secret-in-meta-data", Assert.Single(facts.Observations).Code);
        Assert.DoesNotContain("S3CR3T-VALUE", facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_must_state_exported_is_a_defect()
    {
        var facts = ManifestText.Read("<uses-sdk a:targetSdkVersion='31'/><application><service a:name='S'>" + Filter + "</service></application>");

        Assert.Equal("android.exported-missing", Assert.Single(facts.Observations).Code);
    }

    [Fact]
    public void A_provider_is_protected_only_for_both_ways()
    {
        var facts = ManifestText.Read(
            "<application><provider a:name='A' a:readPermission='r'/><provider a:name='B' a:readPermission='r' a:writePermission='w'/></application>");

        Assert.Equal(["false", "true"], facts.Components.Select(component => component.IsProtected.ToString()));
    }

    [Fact]
    public void The_permission_of_the_application_guards_its_components()
    {
        var facts = ManifestText.Read("<application a:permission='p'><activity a:name='A'/><activity a:name='B' a:permission='q'/></application>");

        Assert.Equal(["p", "q"], facts.Components.Select(component => component.Permission.Value));
    }

    [Theory]
    [InlineData(".A", "com.x.A")]
    [InlineData("A", "com.x.A")]
    [InlineData("org.y.A", "org.y.A")]
    [InlineData("${p}.A", "${p}.A")]
    public void Class_names_are_made_whole(string written, string expected)
    {
        var facts = ManifestText.Read($"<application><activity a:name='{written}'/></application>", "package='com.x'");

        Assert.Equal(expected, facts.Components.Items[0].Name);
    }

    [Fact]
    public void Facts_know_their_line_and_path()
    {
        var facts = ManifestText.Read("\n<application>\n<activity a:name='A'/>\n<activity a:name='B' a:exported='true'/></application>");

        Assert.Equal("m.xml:4 /manifest/application/activity[2]/@exported", facts.Components.Items[1].Exported.Place.ToString());
    }

    [Fact]
    public void Sdks_show_by_component_meta_data_and_action()
    {
        var facts = ManifestText.Read(
            "<application><activity a:name='com.alipay.sdk.app.H5PayActivity'/><meta-data a:name='io.branch.sdk.BranchKey' a:value='k'/>" +
            "<service a:name='S'><intent-filter><action a:name='com.google.firebase.MESSAGING_EVENT'/></intent-filter></service></application>");

        var sdks = facts.Declarations.Where(declaration => declaration.Kind == DeclarationKind.Sdk).ToList();
        Assert.Equal(["支付宝 SDK", "Firebase Cloud Messaging", "Branch"], sdks.Select(sdk => sdk.Name));
        Assert.All(sdks, sdk => Assert.Equal(FactCertainty.Hinted, sdk.Certainty));
    }

    [Fact]
    public void Queries_name_packages_intents_and_providers()
    {
        var facts = ManifestText.Read(
            "<queries><package a:name='com.bank'/><intent><action a:name='a'/></intent><provider a:authorities='au'/></queries>");

        Assert.Equal(["com.bank", "intent:a", "provider:au"], facts.Queries.Select(query => query.Value.Value));
    }
}
