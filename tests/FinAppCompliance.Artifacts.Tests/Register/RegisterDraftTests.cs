using System.Text;
using FinAppCompliance.Artifacts.Register;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Artifacts.Tests.Register;

public sealed class RegisterDraftTests
{
    private static readonly RegisterDraft Draft = RegisterDraft.From(
        [Read("<plist><dict><key>CFBundleIdentifier</key><string>com.bank</string><key>CFBundleShortVersionString</key><string>5.2</string><key>CFBundleDisplayName</key><string>掌上银行</string><key>NSCameraUsageDescription</key><string>x</string></dict></plist>")],
        "app",
        "app-5.2");

    [Fact]
    public void What_the_files_tell_is_drafted_with_its_evidence()
    {
        Assert.Equal(("掌上银行", AppForm.App), (Draft.Application.Name, Draft.Application.Form.Value));
        Assert.Equal(["com.bank"], Draft.Application.PackageNames);
        Assert.Equal(("5.2", TargetPlatform.Ios), (Draft.Version.VersionName.Value, Draft.Version.Platform.Value));
        Assert.Equal(["NSCameraUsageDescription"], Draft.Version.Permissions);
        Assert.Equal("f:1 /CFBundleShortVersionString", Draft.Fields.Single(field => field.Field == "versionName").Place.ToString());
    }

    [Fact]
    public void What_they_do_not_tell_stays_unknown()
    {
        var draft = RegisterDraft.From([Read("<manifest><uses-permission/></manifest>")], "app", "v");

        Assert.True(draft.Version.VersionName.IsUnknown);
        Assert.True(draft.Version.Permissions.IsUnknown);
        Assert.True(draft.Application.Audience.IsUnknown);
    }

    [Fact]
    public void Merging_never_overwrites_what_a_person_recorded()
    {
        var entry = new AppVersion { Id = "app-5.2", Application = "app", VersionName = "5.1", VersionCode = Domain.Facts.Fact<long>.Absent };

        var merged = Draft.MergeInto(entry);

        Assert.Equal("5.1", merged.VersionName.Value);
        Assert.True(merged.VersionCode.IsAbsent);
        Assert.Equal("com.bank", merged.PackageName.Value);
        Assert.Equal("versionName", Assert.Single(Draft.Differences(entry)).Field);
    }

    [Fact]
    public void An_application_keeps_its_name_and_gains_what_was_unknown()
    {
        var merged = Draft.MergeInto(new MobileApplication { Id = "app", Name = "手机银行", Form = AppForm.MiniProgram });

        Assert.Equal(("手机银行", AppForm.MiniProgram), (merged.Name, merged.Form.Value));
        Assert.Equal([TargetPlatform.Ios], merged.SupportedPlatforms);
    }

    private static ArtifactFacts Read(string text) => ArtifactReader.Read(Encoding.UTF8.GetBytes(text), "f");
}
