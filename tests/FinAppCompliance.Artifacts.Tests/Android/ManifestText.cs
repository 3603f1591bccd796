using System.Text;
using FinAppCompliance.Artifacts.Android;

namespace FinAppCompliance.Artifacts.Tests.Android;

/// <summary>Wraps pieces of a manifest and reads them.</summary>
internal static class ManifestText
{
    internal static AndroidManifestFacts Read(string children, string attributes = "") => (AndroidManifestFacts)ArtifactReader.Read(
        Encoding.UTF8.GetBytes($"<manifest xmlns:a='http://schemas.android.com/apk/res/android' xmlns:t='http://schemas.android.com/tools' {attributes}>{children}</manifest>"), "m.xml");

    internal static AndroidComponent Component(string element, int? target) =>
        Read($"{(target is null ? "" : $"<uses-sdk a:targetSdkVersion='{target}'/>")}<application>{element}</application>").Components.Items[0];
}
