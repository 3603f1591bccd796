using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Disclosure.Tests.SaleSessions;

public sealed class CustomerPseudonymTests
{
    [Theory]
    [InlineData("13812345678")]
    [InlineData("+86 13812345678")]
    [InlineData("510101199001011234")]
    [InlineData("51010119900101123X")]
    [InlineData("510101900101123")]
    public void Personal_numbers_are_refused_without_repeating_them(string value)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CustomerPseudonym(value));
        Assert.DoesNotContain(value, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_only_its_beginning() => Assert.Equal("c7f3…", new CustomerPseudonym("c7f3a9e1").ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" x")]
    [InlineData("x\u0000")]
    public void Unsound_texts_are_refused(string value) => Assert.ThrowsAny<ArgumentException>(() => new CustomerPseudonym(value));

    [Fact]
    public void Half_a_character_is_refused() => Assert.ThrowsAny<ArgumentException>(() => new CustomerPseudonym("\ud800x"));
}
