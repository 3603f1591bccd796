namespace FinAppCompliance.Artifacts.Android;

/// <summary>Namespaces and names that Android manifests are written with.</summary>
internal static class AndroidNames
{
    internal const string Android = "http://schemas.android.com/apk/res/android";

    internal const string Tools = "http://schemas.android.com/tools";

    internal static bool IsComponent(string element) =>
        element is "activity" or "activity-alias" or "service" or "receiver" or "provider";

    internal static bool IsPermissionUse(string element) =>
        element is "uses-permission" or "uses-permission-sdk-23" or "uses-permission-sdk-m";
}
