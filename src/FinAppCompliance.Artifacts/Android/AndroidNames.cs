using System.Xml;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Namespaces and names that Android manifests are written with.</summary>
internal static class AndroidNames
{
    internal const string Android = "http://schemas.android.com/apk/res/android";

    internal const string Tools = "http://schemas.android.com/tools";

    internal static bool IsComponent(string element) =>
        element is "activity" or "activity-alias" or "service" or "receiver" or "provider";

    // The names that readers ask for most. A reader that knows them gives these very texts, and comparing them takes no look at their letters.
    private static readonly string[] Frequent =
    [
        Android, Tools, "manifest", "application", "activity", "activity-alias", "service", "receiver", "provider", "meta-data", "intent-filter", "action", "category", "data",
        "grant-uri-permission", "uses-permission", "permission", "name", "exported", "readPermission", "writePermission", "node",
    ];

    /// <summary>A table of names for one reading.</summary>
    internal static NameTable Table()
    {
        var table = new NameTable();
        foreach (var name in Frequent)
        {
            table.Add(name);
        }

        return table;
    }

    /// <summary>Whether some fact of a manifest comes from an attribute with this name; all others, the values of meta data among them, are not even made text.</summary>
    internal static bool IsReadAttribute(string attribute) => attribute is "name" or "exported" or "permission" or "readPermission" or "writePermission" or "authorities" or
        "package" or "versionCode" or "versionName" or "minSdkVersion" or "targetSdkVersion" or "maxSdkVersion" or "sharedUserId" or
        "usesPermissionFlags" or "protectionLevel" or "node" or "selector" or "path" or "pathPattern" or
        "debuggable" or "testOnly" or "allowBackup" or "usesCleartextTraffic" or "networkSecurityConfig" or "dataExtractionRules" or "fullBackupContent" or
        "requestLegacyExternalStorage";

    internal static bool IsPermissionUse(string element) =>
        element is "uses-permission" or "uses-permission-sdk-23" or "uses-permission-sdk-m";
}
