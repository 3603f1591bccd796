using System.Text.RegularExpressions;
using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Tests.Entries;

public sealed class AuditTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("张三")]
    [InlineData("\U00020000x\U0001F600")]
    [InlineData(" trailing ")]
    public void Text_is_kept_as_it_is(string text) => Assert.Equal(text, AuditText.Check(text, "part"));

    [Theory]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("\\ud800")]
    [InlineData("a\\udc00")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("\\ud800\\ud800\\udc00")]
    [InlineData("")]
    public void Text_that_a_store_cannot_keep_is_refused(string text) =>
        Assert.ThrowsAny<ArgumentException>(() => AuditText.Check(Regex.Unescape(text), "part"));

    [Fact]
    public void The_limit_is_512_characters()
    {
        Assert.Equal(512, AuditText.Check(new string('a', 512), "part").Length);
        Assert.ThrowsAny<ArgumentException>(() => AuditText.Check(new string('a', 513), "part"));
    }
}
