using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>What one Android manifest says.</summary>
/// <remarks>
/// A source manifest is only a part: other manifests are merged with it, so what it leaves out is at best
/// <see cref="FactCertainty.Assumed"/>. The manifest inside an APK or app bundle is final. Values of meta data are never
/// kept. Immutable and thread-safe; equality is by value.
/// </remarks>
public sealed record AndroidManifestFacts : ArtifactFacts
{
    internal AndroidManifestFacts(string file)
        : base(file, ArtifactKind.AndroidManifest)
    {
    }

    /// <summary>Gets whether this is a compiled, and so final, manifest.</summary>
    public bool IsCompiled { get; internal init; }

    /// <summary>Gets the package name; unknown when the build file gives it.</summary>
    public ArtifactFact<string> Package { get; internal init; }

    /// <summary>Gets the version code; unknown when the build file gives it.</summary>
    public ArtifactFact<long> VersionCode { get; internal init; }

    /// <summary>Gets the version name; unknown when the build file or a resource gives it.</summary>
    public ArtifactFact<string> VersionName { get; internal init; }

    /// <summary>Gets the lowest API level; in a compiled manifest 1 when it is not stated.</summary>
    public ArtifactFact<int> MinSdk { get; internal init; }

    /// <summary>Gets the target API level; in a compiled manifest the lowest level when it is not stated.</summary>
    public ArtifactFact<int> TargetSdk { get; internal init; }

    /// <summary>Gets the shared user id, a mark of old applications; absent when there is none.</summary>
    public ArtifactFact<string> SharedUserId { get; internal init; }

    /// <summary>Gets whether a debugger may attach.</summary>
    public ArtifactFact<bool> Debuggable { get; internal init; }

    /// <summary>Gets whether the application is for tests only.</summary>
    public ArtifactFact<bool> TestOnly { get; internal init; }

    /// <summary>Gets whether the system may back up the data of the application.</summary>
    public ArtifactFact<bool> AllowBackup { get; internal init; }

    /// <summary>
    /// Gets whether unencrypted traffic is allowed by the manifest alone. From API level 24 the file of
    /// <see cref="NetworkSecurityConfig"/> decides where one is named; ask <see cref="CleartextPermitted"/>.
    /// </summary>
    public ArtifactFact<bool> UsesCleartextTraffic { get; internal init; }

    /// <summary>Gets the network security configuration that is named; absent when none is.</summary>
    public ArtifactFact<string> NetworkSecurityConfig { get; internal init; }

    /// <summary>Gets the data extraction rules that are named; absent when none are.</summary>
    public ArtifactFact<string> DataExtractionRules { get; internal init; }

    /// <summary>Gets the backup rules that are named; absent when none are.</summary>
    public ArtifactFact<string> FullBackupContent { get; internal init; }

    /// <summary>Gets the permissions asked for, as written, those taken away included; in the order of the file.</summary>
    public FactList<AndroidPermissionElement> Permissions { get; internal init; } = FactList<AndroidPermissionElement>.Empty;

    /// <summary>Gets the permissions that the platform adds by itself to those asked for.</summary>
    public FactList<AndroidPermissionElement> ImpliedPermissions { get; internal init; } = FactList<AndroidPermissionElement>.Empty;

    /// <summary>Gets the permissions that the application defines.</summary>
    public FactList<AndroidPermissionElement> DefinedPermissions { get; internal init; } = FactList<AndroidPermissionElement>.Empty;

    /// <summary>Gets the components, those taken away included; in the order of the file.</summary>
    public FactList<AndroidComponent> Components { get; internal init; } = FactList<AndroidComponent>.Empty;

    /// <summary>Gets the other applications it asks about: package names, and <c>intent:</c> or <c>provider:</c> with a name.</summary>
    public FactList<ArtifactFact<string>> Queries { get; internal init; } = FactList<ArtifactFact<string>>.Empty;

    /// <summary>Gets the meta data of the application and its components by name; never a value.</summary>
    public FactList<AndroidMetaDataEntry> MetaData { get; internal init; } = FactList<AndroidMetaDataEntry>.Empty;

    /// <summary>Says whether unencrypted traffic is allowed on systems from API level 24.</summary>
    /// <param name="configuration">The network security configuration that the manifest names; null when it was not read.</param>
    /// <returns>Unknown when a configuration is named but was not read.</returns>
    public Tri CleartextPermitted(NetworkSecurityFacts? configuration)
    {
        if (NetworkSecurityConfig.Value.IsAbsent)
        {
            return UsesCleartextTraffic.Value == true;
        }

        return NetworkSecurityConfig.Value.IsUnknown && NetworkSecurityConfig.Unresolved is null || configuration is null
            ? Tri.Unknown
            : configuration.CleartextPermitted(TargetSdk.Value);
    }
}
