namespace FinAppCompliance.Artifacts.Packages;

/// <summary>Knows where packages keep the files that hold facts.</summary>
internal static class PackageMembers
{
    internal static bool IsManifest(string name) =>
        name == "AndroidManifest.xml" || name.EndsWith("/manifest/AndroidManifest.xml", StringComparison.Ordinal);

    internal static bool HoldsFacts(string name) =>
        IsManifest(name) || IsInnerPackage(name) || IsApple(name) || name is "module.json" or "config.json";

    internal static string Form(IReadOnlyList<ZipMember> members)
    {
        var names = members.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        return names.Contains("AndroidManifest.xml") ? "apk"
            : names.Contains("BundleConfig.pb") || names.Any(IsManifest) ? "aab"
            : names.Any(IsInnerPackage) ? "apk-set"
            : names.Any(static name => name.StartsWith("Payload/", StringComparison.Ordinal)) ? "ipa"
            : names.Contains("module.json") || names.Contains("config.json") ? "hap"
            : "zip";
    }

    private static bool IsInnerPackage(string name) => name.EndsWith(".apk", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsApple(string name) =>
        name.StartsWith("Payload/", StringComparison.Ordinal) &&
        (name.EndsWith("/PrivacyInfo.xcprivacy", StringComparison.Ordinal) || (name.EndsWith(".app/Info.plist", StringComparison.Ordinal) && name.Count(static c => c == '/') == 2));
}
