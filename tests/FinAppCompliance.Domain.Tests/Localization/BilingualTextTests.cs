using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Tests.Localization;

public sealed class BilingualTextTests
{
    [Theory]
    [InlineData("", "x")]
    [InlineData("x", " ")]
    public void Both_languages_are_required(string zh, string en) => Assert.Throws<ArgumentException>(() => new BilingualText(zh, en));

    [Fact]
    public void Anything_but_english_gives_chinese()
    {
        var text = new BilingualText("中", "en");

        Assert.Equal(["中", "en", "中"], new[] { Language.Chinese, Language.English, (Language)7 }.Select(text.In));
    }

    [Fact]
    public void Placeholders_are_filled_independent_of_culture() =>
        Assert.Equal(new BilingualText("共1.5项", "1.5 in all"), new BilingualText("共{0}项", "{0} in all").Format(1.5));
}
