using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Inventory.Filings;
using FsCheck.Xunit;

namespace FinAppCompliance.Inventory.Tests.Filings;

public sealed class FilingNumberTests
{
    [Theory]
    [InlineData("京ICP备12345678号-1A", FilingKind.App, "京", 1, false)]
    [InlineData("蜀ICP备1234567890号-12345A", FilingKind.Other, "", null, false)]
    [InlineData("川ICP备1234567890号-12345A", FilingKind.App, "川", 12345, false)]
    [InlineData("粤B2-20090059-1626X", FilingKind.MiniProgram, "粤", 1626, true)]
    [InlineData("沪ICP备12345678号-3K", FilingKind.QuickApp, "沪", 3, false)]
    [InlineData("京ICP备12345678号", FilingKind.InternetService, "京", null, false)]
    [InlineData("京ICP备12345678号-2", FilingKind.InternetService, "京", 2, false)]
    [InlineData("  京ICP备12345678号-1A  ", FilingKind.App, "京", 1, false)]
    public void Known_patterns_are_taken_apart(string text, FilingKind kind, string province, int? sequence, bool isLicence)
    {
        var number = FilingNumber.Read(text);
        Assert.Equal((kind, province, sequence, isLicence), (number.Kind, number.Province, number.Sequence, number.IsLicence));
        Assert.Equal(kind != FilingKind.Other, number.IsRecognised);
    }

    [Theory]
    [InlineData("")]
    [InlineData("京ICP备1234567号-1A")]
    [InlineData("京ICP备12345678901号-1A")]
    [InlineData("京ICP备12345678号-1234567A")]
    [InlineData("京ICP备12345678号-1B")]
    [InlineData("ICP备12345678号-1A")]
    [InlineData("龘ICP备12345678号-1A")]
    [InlineData("粤B2-2009005-1626X")]
    public void Unknown_patterns_are_kept_and_reported(string text)
    {
        var number = FilingNumber.Read(text);
        Assert.False(number.IsRecognised);
        Assert.Equal(text, number.Text);
        Assert.Equal(FilingKind.Other, number.Kind);
    }

    [Property(MaxTest = 200)]
    public bool No_text_makes_reading_fail(FsCheck.NonNull<string> text) => FilingNumber.Read(text.Get).Text == text.Get.Trim();
}
