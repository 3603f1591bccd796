using System.Text;
using System.Text.Json;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FsCheck.Xunit;

namespace FinAppCompliance.Artifacts.Tests.Documents;

public sealed class JsonDocumentReaderTests
{
    [Property(MaxTest = 200)]
    public void Any_text_that_the_base_library_writes_is_read_back(Dictionary<string, string?> values)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(values);
        var expected = JsonDocument.Parse(bytes).RootElement.EnumerateObject().Select(one => (one.Name, one.Value.ValueKind == JsonValueKind.Null ? "" : one.Value.GetString()!));

        Assert.Equal(expected, Read(bytes).Members.Select(one => (one.Key, one.Value.Text)));
    }

    [Theory]
    [InlineData("[+1, -0x1F, .5, 5., NaN, -Infinity]", 6)]
    [InlineData("[ // c\n 1, /* d */ 2, ]", 2)]
    [InlineData("['a\\\nb', \"\\x41\\u0042\"]", 2)]
    public void Forms_of_json5_are_read(string text, int count) => Assert.Equal(count, Read(Encoding.UTF8.GetBytes(text)).Items.Count);

    [Theory]
    [InlineData("[1 2]")]
    [InlineData("[1")]
    [InlineData("{a 1}")]
    [InlineData("{a:1}}")]
    [InlineData("['a]")]
    [InlineData("[/* ]")]
    [InlineData("[nope]")]
    [InlineData("['\\u12']")]
    [InlineData("{:1}")]
    public void Broken_text_is_refused_with_its_line(string text) =>
        Assert.Equal(1, Assert.Throws<ArtifactFormatException>(() => Read(Encoding.UTF8.GetBytes(text))).Place.Line);

    private static DocumentNode Read(byte[] bytes) => JsonDocumentReader.Read(bytes, new ReadingContext("x", ArtifactLimits.Default));
}
