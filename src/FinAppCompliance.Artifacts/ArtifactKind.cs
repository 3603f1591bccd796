namespace FinAppCompliance.Artifacts;

/// <summary>Names the kinds of file that can be read.</summary>
public enum ArtifactKind
{
    /// <summary>The kind was not recognised. Also the default value.</summary>
    Unrecognised = 0,

    /// <summary>An Android manifest as text, in binary form or in the protobuf form of an app bundle.</summary>
    AndroidManifest,

    /// <summary>The network security configuration that an Android manifest names.</summary>
    NetworkSecurityConfig,

    /// <summary>The backup or data extraction rules that an Android manifest names.</summary>
    BackupRules,

    /// <summary>An APK, an app bundle, a set of APKs, an IPA or a HAP.</summary>
    Package,

    /// <summary>An <c>Info.plist</c> of an Apple application.</summary>
    InfoPlist,

    /// <summary>A <c>PrivacyInfo.xcprivacy</c> of an Apple application or SDK.</summary>
    PrivacyManifest,

    /// <summary>The configuration of a mini program or of a uni-app project.</summary>
    MiniProgram,

    /// <summary>The module configuration of a HarmonyOS application.</summary>
    HarmonyModule,

    /// <summary>A list of dependencies made by a build tool.</summary>
    DependencyList,

    /// <summary>A software bill of materials.</summary>
    Sbom,
}
