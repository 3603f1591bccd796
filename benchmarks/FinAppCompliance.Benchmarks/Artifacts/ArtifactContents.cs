using System.Globalization;
using System.Text;

namespace FinAppCompliance.Benchmarks.Artifacts;

/// <summary>Files of the sizes that the benchmarks read.</summary>
internal static class ArtifactContents
{
    internal static byte[] Manifest(int components)
    {
        var text = new StringBuilder("<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"com.example.bank\"><uses-permission android:name=\"android.permission.CAMERA\" /><application android:allowBackup=\"false\">\n");
        for (var i = 0; i < components; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <activity android:name=\".screens.Screen{i}\" android:exported=\"false\" android:theme=\"@style/AppTheme\" android:launchMode=\"singleTop\" android:screenOrientation=\"portrait\">\n    <meta-data android:name=\"com.example.meta{i}\" android:value=\"x\" />\n  </activity>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</application></manifest>").ToString());
    }

    /// <summary>A property list whose every second key is of the kind that readers keep.</summary>
    internal static byte[] PropertyList(int keys)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\"><dict>\n");
        for (var i = 0; i < keys; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <key>{(i % 2 == 0 ? "NS" : "")}Example{i}</key>\n  <array><string>a value of some length {i}</string><true/></array>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</dict></plist>").ToString());
    }

    internal static byte[] SbomJson(int components)
    {
        var text = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[");
        for (var i = 0; i < components; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"type\":\"library\",\"bom-ref\":\"ref-{i}\",\"group\":\"com.example\",\"name\":\"library-{i}\",\"version\":\"1.{i}.0\",\"purl\":\"pkg:maven/com.example/library-{i}@1.{i}.0\",\"hashes\":[{{\"alg\":\"SHA-256\",\"content\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}}],\"licenses\":[{{\"license\":{{\"id\":\"Apache-2.0\"}}}}]}}");
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    internal static byte[] SbomXml(int components)
    {
        var text = new StringBuilder("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components>\n");
        for (var i = 0; i < components; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<component type=\"library\"><group>com.example</group><name>library-{i}</name><version>1.{i}.0</version><hashes><hash alg=\"SHA-256\">0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef</hash></hashes><purl>pkg:maven/com.example/library-{i}@1.{i}.0</purl></component>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</components></bom>").ToString());
    }
}
