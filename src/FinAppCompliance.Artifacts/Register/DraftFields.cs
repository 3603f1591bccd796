using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.HarmonyOS;
using FinAppCompliance.Artifacts.MiniPrograms;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Register;

/// <summary>Collects the fields of a draft, the first file that tells a field having the word.</summary>
internal sealed class DraftFields(string applicationId, string versionId)
{
    private readonly List<DraftedField> _all = [];

    internal IReadOnlyList<DraftedField> All => _all;

    internal string? Name { get; private set; }

    internal Fact<AppForm> Form { get; private set; }

    internal Fact<TargetPlatform> Platform { get; private set; }

    internal Fact<string> Package { get; private set; }

    internal Fact<string> VersionName { get; private set; }

    internal Fact<long> VersionCode { get; private set; }

    internal FactList<string> Permissions { get; private set; }

    internal void Take(ArtifactFacts facts)
    {
        switch (facts)
        {
            case AndroidManifestFacts manifest:
                TakeKind(AppForm.App, TargetPlatform.Android, manifest.File);
                TakePackage(manifest.Package);
                TakeVersion(manifest.VersionName);
                TakeCode(manifest.VersionCode);
                TakePermissions(manifest.IsCompiled, manifest.Permissions.Where(static one => !one.IsRemoved).Select(static one => one.Name).Distinct(StringComparer.Ordinal), manifest.File);
                break;
            case InfoPlistFacts plist:
                TakeKind(AppForm.App, TargetPlatform.Ios, plist.File);
                TakePackage(plist.BundleIdentifier);
                TakeVersion(plist.ShortVersion);
                TakeName(plist.DisplayName);
                TakePermissions(plist.BundleIdentifier.Value.HasValue, plist.Declarations.Select(static one => one.Name), plist.File);
                break;
            case HarmonyModuleFacts module:
                TakeKind(AppForm.App, TargetPlatform.HarmonyOs, module.File);
                TakePackage(module.Bundle);
                break;
            case MiniProgramFacts { Form: not "uni-app" } program:
                TakeKind(AppForm.MiniProgram, TargetPlatform.HostedPlatform, program.File);
                TakePackage(program.ApplicationId);
                TakeName(program.Name);
                break;
            default:
                break;
        }
    }

    private void TakeKind(AppForm form, TargetPlatform platform, string file)
    {
        if (Form.IsUnknown)
        {
            (Form, Platform) = (form, platform);
            var place = new ArtifactPlace(file, string.Empty, null, null);
            Add(applicationId, "form", form.ToString(), place, FactCertainty.Implied);
            Add(versionId, "platform", platform.ToString(), place, FactCertainty.Implied);
        }
    }

    private void TakePackage(ArtifactFact<string> package)
    {
        if (Package.IsUnknown && package.Value.HasValue)
        {
            Package = package.Value;
            Add(applicationId, "packageNames", package.Value.Value, package.Place, package.Certainty);
            Add(versionId, "packageName", package.Value.Value, package.Place, package.Certainty);
        }
    }

    private void TakeVersion(ArtifactFact<string> version)
    {
        if (VersionName.IsUnknown && version.Value.HasValue)
        {
            VersionName = version.Value;
            Add(versionId, "versionName", version.Value.Value, version.Place, version.Certainty);
        }
    }

    private void TakeCode(ArtifactFact<long> code)
    {
        if (VersionCode.IsUnknown && code.Value.HasValue && code.Value.Value >= 0)
        {
            VersionCode = code.Value;
            Add(versionId, "versionCode", code.ToString(), code.Place, code.Certainty);
        }
    }

    private void TakeName(ArtifactFact<string> name)
    {
        if (Name is null && name.Value.HasValue && !string.IsNullOrWhiteSpace(name.Value.Value))
        {
            Name = name.Value.Value;
            Add(applicationId, "name", Name, name.Place, name.Certainty);
        }
    }

    /// <summary>Takes the permissions only from a final file: a source file is a part, and a list in the register means all.</summary>
    private void TakePermissions(bool isFinal, IEnumerable<string> names, string file)
    {
        if (isFinal && Permissions.IsUnknown)
        {
            Permissions = [.. names];
            Add(versionId, "permissions", Permissions.ToString(), new(file, string.Empty, null, null), FactCertainty.Stated);
        }
    }

    private void Add(string record, string field, string value, ArtifactPlace place, FactCertainty certainty) => _all.Add(new(record, field, value, place, certainty));
}
