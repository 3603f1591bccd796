using System.Text;
using System.Xml;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Markup;
using FsCheck.Xunit;

namespace FinAppCompliance.Artifacts.Tests.Android;

public sealed class ManifestStreamingTests
{
    private static readonly string[] Pieces =
    [
        "<activity a:name='.A'><intent-filter><action a:name='android.intent.action.MAIN'/><category a:name='android.intent.category.LAUNCHER'/></intent-filter><meta-data a:name='k.token' a:value='x'/></activity>",
        "<activity a:name='B' a:exported='true'/>",
        "<provider a:name='p' a:authorities='x'><grant-uri-permission a:path='/'/><meta-data a:name='m'/></provider>",
        "<receiver a:name='r'><intent-filter><action a:name='android.intent.action.BOOT_COMPLETED'/></intent-filter></receiver>",
        "<meta-data a:name='com.example.API_KEY' a:value='x'/>",
        "<uses-permission a:name='android.permission.CAMERA'/>",
        "<service a:name='s' a:permission='android.permission.BIND_ACCESSIBILITY_SERVICE'>text</service>",
        "<activity-alias a:name='q'><intent-filter><data/><action a:name='android.intent.action.VIEW'/><category a:name='android.intent.category.BROWSABLE'/></intent-filter></activity-alias>",
        "<other><activity a:name='.Hidden'/></other>",
        "</application><application a:debuggable='true'>",
        "</application><uses-sdk a:targetSdkVersion='30'/><application>",
        "</application><queries><package a:name='x'/></queries><meta-data a:name='outside'/><application>",
    ];

    [Property]
    public void Reading_children_as_they_come_gives_the_facts_of_the_whole_tree(byte[] chosen, bool knowsTarget)
    {
        var text = Encoding.UTF8.GetBytes(
            $"<manifest xmlns:a='{AndroidNames.Android}' xmlns:tools='{AndroidNames.Tools}' package='com.x'>{(knowsTarget ? "<uses-sdk a:targetSdkVersion='31'/>" : "")}\n" +
            $"<application a:permission='p.P'>{string.Join('\n', chosen.Select(static piece => Pieces[piece % Pieces.Length]))}</application></manifest>");

        var streamed = ArtifactReader.Read(text, "m.xml");

        Assert.Equal(AndroidManifestReader.Read(Tree(text), "m.xml", isFinal: false), streamed);
    }

    private static MarkupElement Tree(byte[] text)
    {
        var context = new ReadingContext("m.xml", ArtifactLimits.Default);
        using var stream = new MemoryStream(text);
        return TextMarkup.Guarded(stream, context, DtdProcessing.Prohibit, xml =>
        {
            xml.MoveToContent();
            return TextMarkup.ReadElements(xml, context);
        });
    }
}
