using FinAppCompliance.Artifacts.Packages;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Artifacts.Register;

/// <summary>An application and one version of it, drafted from their files, each field with its evidence.</summary>
/// <remarks>
/// What the files do not tell stays unknown. Merging fills in what an entry leaves unknown and never overwrites what a
/// person recorded; where the two differ, <see cref="Differences"/> says so. Immutable and thread-safe.
/// </remarks>
public sealed class RegisterDraft
{
    private RegisterDraft(MobileApplication application, AppVersion version, IReadOnlyList<DraftedField> fields)
    {
        Application = application;
        Version = version;
        Fields = fields;
    }

    /// <summary>Gets the drafted application.</summary>
    public MobileApplication Application { get; }

    /// <summary>Gets the drafted version.</summary>
    public AppVersion Version { get; }

    /// <summary>Gets every drafted field with its evidence.</summary>
    public IReadOnlyList<DraftedField> Fields { get; }

    /// <summary>Drafts an entry from the files of one version on one platform.</summary>
    /// <param name="files">What was read; packages stand for what is inside them.</param>
    /// <param name="applicationId">The id for the application, by the rules of the register.</param>
    /// <param name="versionId">The id for the version.</param>
    public static RegisterDraft From(IEnumerable<ArtifactFacts> files, string applicationId, string versionId)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrWhiteSpace(applicationId);
        ArgumentException.ThrowIfNullOrWhiteSpace(versionId);
        var leaves = files.SelectMany(Leaves).ToList();
        var fields = new DraftFields(applicationId, versionId);
        foreach (var facts in leaves)
        {
            fields.Take(facts);
        }

        var application = new MobileApplication
        {
            Id = applicationId,
            Name = fields.Name ?? applicationId,
            Form = fields.Form,
            SupportedPlatforms = fields.Platform.HasValue ? [fields.Platform.Value] : FactList<TargetPlatform>.Unknown,
            PackageNames = fields.Package.HasValue ? [fields.Package.Value] : FactList<string>.Unknown,
        };
        var version = new AppVersion
        {
            Id = versionId,
            Application = applicationId,
            VersionName = fields.VersionName,
            VersionCode = fields.VersionCode,
            Platform = fields.Platform,
            PackageName = fields.Package,
            Permissions = fields.Permissions,
        };
        return new(application, version, fields.All);
    }

    /// <summary>Fills in what an entry leaves unknown; what it records stays.</summary>
    /// <param name="entry">The entry of the register.</param>
    public MobileApplication MergeInto(MobileApplication entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry with
        {
            Form = entry.Form.IsUnknown ? Application.Form : entry.Form,
            SupportedPlatforms = entry.SupportedPlatforms.IsUnknown ? Application.SupportedPlatforms : entry.SupportedPlatforms,
            PackageNames = entry.PackageNames.IsUnknown ? Application.PackageNames : entry.PackageNames,
        };
    }

    /// <summary>Fills in what an entry leaves unknown; what it records stays.</summary>
    /// <param name="entry">The entry of the register.</param>
    public AppVersion MergeInto(AppVersion entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry with
        {
            VersionName = entry.VersionName.IsUnknown ? Version.VersionName : entry.VersionName,
            VersionCode = entry.VersionCode.IsUnknown ? Version.VersionCode : entry.VersionCode,
            Platform = entry.Platform.IsUnknown ? Version.Platform : entry.Platform,
            PackageName = entry.PackageName.IsUnknown ? Version.PackageName : entry.PackageName,
            Permissions = entry.Permissions.IsUnknown ? Version.Permissions : entry.Permissions,
        };
    }

    /// <summary>Returns the drafted fields of a version that a person recorded otherwise; the entry keeps the person's value.</summary>
    /// <param name="entry">The entry of the register.</param>
    public IReadOnlyList<DraftedField> Differences(AppVersion entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var differing = new List<string>();
        Compare("versionName", entry.VersionName.SameAs(Version.VersionName));
        Compare("versionCode", entry.VersionCode.SameAs(Version.VersionCode));
        Compare("platform", entry.Platform.SameAs(Version.Platform));
        Compare("packageName", entry.PackageName.SameAs(Version.PackageName));
        Compare("permissions", entry.Permissions.IsUnknown || Version.Permissions.IsUnknown ? Tri.Unknown : entry.Permissions.ToHashSet(StringComparer.Ordinal).SetEquals(Version.Permissions));
        return [.. Fields.Where(field => field.Record == Version.Id && differing.Contains(field.Field))];

        void Compare(string field, Tri same)
        {
            if (same.IsFalse)
            {
                differing.Add(field);
            }
        }
    }

    private static IEnumerable<ArtifactFacts> Leaves(ArtifactFacts facts) => facts is PackageFacts package ? package.Members.SelectMany(Leaves) : [facts];
}
