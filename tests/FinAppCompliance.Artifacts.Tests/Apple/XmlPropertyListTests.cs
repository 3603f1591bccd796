using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FsCheck.Xunit;

namespace FinAppCompliance.Artifacts.Tests.Apple;

public sealed class XmlPropertyListTests
{
    [Property]
    public void It_reads_what_a_document_in_memory_shows(int seed)
    {
        var text = new StringBuilder("<plist>");
        Write(text, new Random(seed), 4);
        text.Append("</plist>");
        var document = XDocument.Parse(text.ToString());
        Assert.Equal(Tell(document.Root!.Elements().First()), Tell(Read(text.ToString())));
    }

    [Theory]
    [InlineData("<array><true/><array/><string/><dict/><string>b</string></array>", "[true,[],'',{},'b']")]
    [InlineData("<dict><key>a</key><array><false/></array><key/><true></true></dict>", "{a:[false],:true}")]
    [InlineData("<string>a<!-- c --><![CDATA[<b>]]>c<x><y/>lost</x>d</string>", "'a<b>cd'")]
    [InlineData("<array><date>2026</date><integer> 7 </integer><data><x/></data></array>", "[?,7,?]")]
    public void Empty_pieced_and_unknown_elements(string value, string told) => Assert.Equal(told, Tell(Read($"<plist>\n{value}</plist>")));

    [Theory]
    [InlineData("<plist/>", 1, "holds no value")]
    [InlineData("<plist>\n<dict>\n<true/></dict></plist>", 3, "a value has no key")]
    [InlineData("<plist><dict><key>a</key>\n<key>b</key></dict></plist>", 2, "the key 'a' has no value")]
    [InlineData("<plist>\n<dict><key>a</key></dict></plist>", 2, "the key 'a' has no value")]
    [InlineData("<plist><dict><key>a</key><true/></plist>", 1, "not well formed")]
    public void What_is_wrong_is_said_with_its_line(string text, int line, string said)
    {
        var error = Assert.Throws<ArtifactFormatException>(() => Read(text));
        Assert.Equal(line, error.Place.Line);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_those_of_the_values()
    {
        var list = Read("<plist>\n<array>\n<string>a</string>\n<true/></array></plist>");
        Assert.Equal((2, 3, 4), (list.Line, list.Items[0].Line, list.Items[1].Line));
    }

    [Fact]
    public void Members_nobody_asks_for_are_checked_but_not_kept()
    {
        var list = Read("<plist><dict><key>no</key><dict><key>yes</key><array><string>a</string></array></dict><key>yes</key><dict><key>no</key><true/></dict><key>no</key><string>x</string></dict></plist>", "yes");
        Assert.Equal("{yes:{no:true}}", Tell(list));
        Assert.True(list.HasOthers);
        Assert.False(DocumentNode.PassedOver.HasOthers);
        Assert.Empty(DocumentNode.PassedOver.Items);
        var error = Assert.Throws<ArtifactFormatException>(() => Read("<plist><dict><key>no</key>\n<dict><key>a</key></dict></dict></plist>", "yes"));
        Assert.Equal(2, error.Place.Line);
        Assert.Contains("the key 'a' has no value", error.Message, StringComparison.Ordinal);
    }

    private static DocumentNode Read(string text, string? kept = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var context = new ReadingContext("p", ArtifactLimits.Default);
        return TextMarkup.Guarded(stream, context, DtdProcessing.Prohibit, xml =>
        {
            xml.MoveToContent();
            return XmlPropertyList.Read(xml, context, kept is null ? null : key => key == kept);
        });
    }

    private static void Write(StringBuilder text, Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 6 : 4))
        {
            case 0: text.Append("<true/>"); break;
            case 1: text.Append("<integer>").Append(random.Next(9)).Append("</integer>\n"); break;
            case 2: text.Append("<string/>"); break;
            case 3: text.Append("<string>t").Append(random.Next(9)).Append("</string>"); break;
            case 4 when random.Next(4) == 0: text.Append("<array/>"); break;
            case 4: WriteMany("array", () => { }); break;
            default: WriteMany("dict", () => text.Append("<key>k").Append(random.Next(9)).Append("</key> ")); break;
        }

        void WriteMany(string name, Action key)
        {
            text.Append('<').Append(name).Append(">\n");
            for (var left = random.Next(4); left > 0; left--)
            {
                key();
                Write(text, random, depth - 1);
            }

            text.Append("</").Append(name).Append('>');
        }
    }

    private static string Tell(XElement element) => element.Name.LocalName switch
    {
        "dict" => $"{{{string.Join(",", element.Elements("key").Select(static key => $"{key.Value}:{Tell(key.ElementsAfterSelf().First())}"))}}}",
        "array" => $"[{string.Join(",", element.Elements().Select(Tell))}]",
        "string" => $"'{element.Value}'",
        "integer" => element.Value,
        var other => other,
    };

    private static string Tell(DocumentNode node) => node.Kind switch
    {
        DocumentKind.Map => $"{{{string.Join(",", node.Members.Select(static member => $"{member.Key}:{Tell(member.Value)}"))}}}",
        DocumentKind.List => $"[{string.Join(",", node.Items.Select(Tell))}]",
        DocumentKind.Text => $"'{node.Text}'",
        DocumentKind.Other => "?",
        _ => node.Text,
    };
}
