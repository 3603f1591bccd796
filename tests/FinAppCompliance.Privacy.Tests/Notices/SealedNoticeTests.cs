using System.Text;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Notices;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Notices;

public sealed class SealedNoticeTests
{
    [Fact]
    public void Reading_back_gives_the_same_content()
    {
        var notice = With(Draft(), Marketing, p => p with { Recipients = [Insurer()] }).Seal();

        Assert.Equal(notice.Content, SealedNotice.Read(notice.Json, notice.Hash).Content);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var notice = Draft().Seal();
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(notice.Json.Span).Replace("encrypted", "protected", StringComparison.Ordinal));

        Assert.Throws<FormatException>(() => SealedNotice.Read(changed, notice.Hash));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"finapp-privacy-notice/1\"}")]
    [InlineData("no json")]
    public void A_foreign_document_gives_a_typed_error(string text) =>
        Assert.Throws<FormatException>(() => SealedNotice.Read(Encoding.UTF8.GetBytes(text), "sha256:0"));

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_text_names_every_purpose(Language language)
    {
        var notice = Draft().Seal();

        Assert.All(notice.Purposes, purpose => Assert.Contains(purpose.Title!.In(language), notice.Render(language), StringComparison.Ordinal));
    }

    [Fact]
    public void The_hash_differs_when_a_recipient_differs() => Assert.NotEqual(
        Draft().Seal().Hash,
        With(Draft(), Marketing, p => p with { Recipients = [Insurer(SdkLegalRole.EntrustedProcessor)] }).Seal().Hash);
}
