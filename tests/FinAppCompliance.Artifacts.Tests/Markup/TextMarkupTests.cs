using System.Text;

namespace FinAppCompliance.Artifacts.Tests.Markup;

public sealed class TextMarkupTests
{
    [Fact]
    public void Entity_declarations_are_refused()
    {
        const string Laughs = "<!DOCTYPE m [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><manifest package='&b;'/>";

        Assert.Throws<ArtifactFormatException>(() => Read(Laughs));
    }

    [Fact]
    public void External_entities_are_refused()
    {
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "SECRET-TEXT");
            var error = Assert.Throws<ArtifactFormatException>(() => Read($"<!DOCTYPE m [<!ENTITY x SYSTEM 'file://{secret}'>]><manifest>&x;</manifest>"));
            Assert.DoesNotContain("SECRET-TEXT", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Depth_at_the_limit_is_read_and_beyond_it_refused()
    {
        var limits = new ArtifactLimits { MaxDepth = 5 };
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<x>", depth - 1)) is var open
            ? "<manifest>" + open + string.Concat(Enumerable.Repeat("</x>", depth - 1)) + "</manifest>" : "";

        Assert.NotNull(Read(Nested(5), limits));
        var error = Assert.Throws<ArtifactFormatException>(() => Read(Nested(6), limits));
        Assert.Contains("deeper than 5", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_at_the_limit_is_read_and_beyond_it_refused()
    {
        var limits = new ArtifactLimits { MaxNodes = 4 };

        Assert.NotNull(Read("<manifest><x/><x/><x/></manifest>", limits));
        Assert.Throws<ArtifactFormatException>(() => Read("<manifest><x/><x/><x/><x/></manifest>", limits));
        Assert.Throws<ArtifactFormatException>(() => Read("<manifest><x a='' b=''/><x/></manifest>", limits));
    }

    [Fact]
    public void Size_at_the_limit_is_read_and_beyond_it_refused()
    {
        var limits = new ArtifactLimits { MaxBytes = 11 };

        Assert.NotNull(Read("<manifest/>", limits));
        Assert.Throws<ArtifactFormatException>(() => Read("<manifest />", limits));
        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(new Unseekable("<manifest />"), "x", limits));
    }

    [Fact]
    public void Encodings_with_a_byte_order_mark_are_read()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes("<manifest package='com.例'/>")];

            Assert.Equal("com.例", ((Artifacts.Android.AndroidManifestFacts)ArtifactReader.Read(content, "x")).Package.Value.Value);
        }
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='no-such-encoding'?><manifest/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><manifest/>")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><manifest/>")]
    [InlineData("<manifest")]
    [InlineData("<manifest></x>")]
    [InlineData("<manifest a='1' a='2'/>")]
    [InlineData("<manifest/><manifest/>")]
    [InlineData("<a:manifest/>")]
    [InlineData("<manifest>&nbsp;</manifest>")]
    [InlineData("<manifest>\u0001</manifest>")]
    [InlineData("<!-- only a comment -->")]
    [InlineData("<")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("plain words")]
    public void What_is_no_file_of_ours_gives_the_typed_error(string content) =>
        Assert.Throws<ArtifactFormatException>(() => Read(content));

    [Fact]
    public void Bytes_that_are_no_text_give_the_typed_error() =>
        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read((byte[])[(byte)'<', (byte)'m', 0xc3, 0x28, 0xff], "x"));

    [Fact]
    public void An_error_says_where()
    {
        var error = Assert.Throws<ArtifactFormatException>(() => Read("<manifest>\n\n</x>"));

        Assert.Equal(3, error.Place.Line);
        Assert.StartsWith("x:3: ", error.Message, StringComparison.Ordinal);
    }

    private static ArtifactFacts Read(string content, ArtifactLimits? limits = null) =>
        ArtifactReader.Read(Encoding.UTF8.GetBytes(content), "x", limits);

    private sealed class Unseekable(string content) : MemoryStream(Encoding.UTF8.GetBytes(content))
    {
        public override bool CanSeek => false;
    }
}
