using System.Xml.Linq;
using FinAppCompliance.Artifacts.Android;

namespace FinAppCompliance.Artifacts.Tests.RealFiles;

public sealed class TextManifestTests
{
    private static readonly XNamespace Android = "http://schemas.android.com/apk/res/android";

    [RealFilesFact]
    public void Every_text_manifest_is_read()
    {
        var read = RealArtifacts.Files("android-manifest").Select(file => ArtifactReader.Read(File.ReadAllBytes(file), Path.GetFileName(file))).ToList();

        Assert.NotEmpty(read);
        Assert.All(read, facts => Assert.IsType<AndroidManifestFacts>(facts));
    }

    [RealFilesFact]
    public void Permissions_agree_with_an_independent_reading()
    {
        foreach (var file in RealArtifacts.Files("android-manifest"))
        {
            var expected = XDocument.Load(file).Root!.Elements()
                .Where(element => element.Name.LocalName.StartsWith("uses-permission", StringComparison.Ordinal))
                .Select(element => (element.Name.LocalName, (string?)element.Attribute(Android + "name") ?? string.Empty, (int?)element.Attribute(Android + "maxSdkVersion")));
            var facts = (AndroidManifestFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);

            Assert.Equal(expected, facts.Permissions.Select(permission => (permission.Element, permission.Name, permission.MaxSdk.HasValue ? permission.MaxSdk.Value : (int?)null)));
        }
    }

    [RealFilesFact]
    public void Stated_export_flags_agree_with_an_independent_reading()
    {
        foreach (var file in RealArtifacts.Files("android-manifest"))
        {
            var expected = XDocument.Load(file).Root!.Elements("application").Elements()
                .Where(element => element.Name.LocalName is "activity" or "activity-alias" or "service" or "receiver" or "provider")
                .Select(element => (bool?)element.Attribute(Android + "exported"));
            var facts = (AndroidManifestFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);

            Assert.Equal(expected, facts.Components.Select(component => component.Exported.IsStated ? component.Exported.Value.Value : (bool?)null));
        }
    }

    [RealFilesFact]
    public void A_removed_permission_is_not_asked_for()
    {
        var facts = (AndroidManifestFacts)RealArtifacts.Read("android-manifest/myexpenses-myexpenses-src-main.xml");

        var removed = Assert.Single(facts.Permissions, permission => permission.IsRemoved);
        Assert.Equal("android.permission.READ_PHONE_STATE", removed.Name);
        Assert.DoesNotContain(facts.Declarations, declaration => declaration.Name == removed.Name);
    }

    [RealFilesFact]
    public void Template_marks_stay_unresolved()
    {
        var facts = (AndroidManifestFacts)RealArtifacts.Read("android-manifest/cakewallet-android-app.xml");

        Assert.True(facts.Package.Value.IsUnknown);
        Assert.True(facts.VersionCode.Value.IsUnknown);
        Assert.False(facts.AllowBackup.Value.Value);
    }

    [RealFilesFact]
    public void Network_and_backup_files_are_read()
    {
        var debug = (NetworkSecurityFacts)RealArtifacts.Read("android-res-xml/adyen-debug-network-security-config.xml");
        Assert.Equal(["127.0.0.1", "localhost"], debug.CleartextDomains.Select(domain => domain.Value.Value));
        Assert.True(debug.BaseCleartext.Value.IsAbsent);

        var open = (NetworkSecurityFacts)RealArtifacts.Read("android-res-xml/autoaccounting-network-security-config.xml");
        Assert.True(open.BaseCleartext.Value.Value);

        var user = (NetworkSecurityFacts)RealArtifacts.Read("android-res-xml/myexpenses-network-security-config.xml");
        Assert.True(user.TrustsUserCertificates.Value.Value);

        var rules = (BackupRulesFacts)RealArtifacts.Read("android-res-xml/myexpenses-data-extraction-rules.xml");
        Assert.Equal(["cloud-backup:external:", "device-transfer:external:"], rules.Excludes.Select(line => line.Value.Value));

        Assert.False(((BackupRulesFacts)RealArtifacts.Read("android-res-xml/autoaccounting-backup-rules.xml")).Restricts);
    }

    [RealFilesFact]
    public void A_file_that_is_none_of_these_is_refused_by_its_root()
    {
        var error = Assert.Throws<ArtifactFormatException>(() => RealArtifacts.Read("android-res-xml/autoaccounting-accessibility-service-config.xml"));

        Assert.Contains("'accessibility-service'", error.Problem, StringComparison.Ordinal);
    }
}
