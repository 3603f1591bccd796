using System.IO.Compression;
using System.Text;
using FinAppCompliance.Artifacts.Tests.RealFiles;

namespace FinAppCompliance.Artifacts.Tests.Fuzzing;

/// <summary>The well-formed inputs that mutations start from: a few of our own, and the real files where they are present.</summary>
internal static class Seeds
{
    private static readonly string[] Texts =
    [
        "<manifest package='a.b' xmlns:android='http://schemas.android.com/apk/res/android'><uses-permission android:name='android.permission.CAMERA'/><application android:allowBackup='true'><activity android:name='.A' android:exported='true'><intent-filter><action android:name='x'/></intent-filter></activity></application></manifest>",
        "<network-security-config><base-config cleartextTrafficPermitted='true'/><domain-config><domain>a</domain></domain-config></network-security-config>",
        "<plist version='1.0'><dict><key>NSPrivacyTracking</key><true/><key>NSPrivacyCollectedDataTypes</key><array><dict/></array></dict></plist>",
        """{ "pages": ["a"], "permission": { "scope.userLocation": { "desc": "x" } }, "plugins": { "p": { "provider": "wx1", "version": "1" } } }""",
        "{ module: { name: 'entry', requestPermissions: [ { name: 'ohos.permission.CAMERA', reason: '$string:x' } ] } }",
        "[versions]\na = \"1\"\n[libraries]\nx = { group = \"g\", name = \"n\", version.ref = \"a\" }\n",
        "PODS:\n  - Bugly (2.6)\n\nDEPENDENCIES:\n  - Bugly\n",
        "packages:\n  async:\n    dependency: transitive\n    version: \"2.0\"\n",
        """{ "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "name": "a", "purl": "pkg:npm/a@1", "components": [ { "name": "b" } ] } ] }""",
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components><component><name>a</name></component></components></bom>",
        "SPDXVersion: SPDX-2.3\nPackageName: a\nExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1\n",
        """{ "spdxVersion": "SPDX-2.2", "packages": [ { "name": "a", "externalRefs": [ { "referenceType": "purl", "referenceLocator": "pkg:npm/a@1" } ] } ] }""",
    ];

    internal static IReadOnlyList<byte[]> All { get; } = [.. Texts.Select(Encoding.UTF8.GetBytes), Package(), .. Real()];

    private static IEnumerable<byte[]> Real() => RealArtifacts.Folder is null
        ? []
        : Directory.EnumerateDirectories(RealArtifacts.Folder).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Where(static bytes => bytes.Length < 60_000);

    private static byte[] Package()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            foreach (var name in (string[])["AndroidManifest.xml", "res/xml/n.xml", "lib/x86/libmmkv.so"])
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(Texts[name.StartsWith("res", StringComparison.Ordinal) ? 1 : 0]));
            }
        }

        return memory.ToArray();
    }
}
