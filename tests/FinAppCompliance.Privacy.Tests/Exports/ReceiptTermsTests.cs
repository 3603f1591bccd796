using static FinAppCompliance.Privacy.Tests.Exports.ExportExample;

namespace FinAppCompliance.Privacy.Tests.Exports;

public sealed class ReceiptTermsTests
{
    [Theory]
    [InlineData("privacy")]
    [InlineData("ftp://bank.example/privacy")]
    [InlineData("")]
    public void A_policy_stands_on_the_web(string address) => Assert.Throws<ArgumentException>(() => Terms with { PolicyAddress = address });

    [Theory]
    [InlineData("@bank.example")]
    [InlineData("privacy@")]
    [InlineData("a@b@c")]
    [InlineData("privacy")]
    public void An_email_address_has_two_sides(string email) => Assert.Throws<ArgumentException>(() => Terms with { Email = email });

    [Theory]
    [InlineData("cn")]
    [InlineData("C")]
    [InlineData("CHN")]
    [InlineData("C1")]
    public void A_country_is_two_capital_letters(string code) => Assert.Throws<ArgumentException>(() => Terms with { StorageCountries = ["CN", code] });

    [Fact]
    public void A_blank_is_no_identifier_and_no_number()
    {
        Assert.Throws<ArgumentException>(static () => Terms with { HandlerIdentifier = " " });
        Assert.Throws<ArgumentException>(static () => Terms with { Phone = " " });
    }

    [Fact]
    public void Terms_that_say_the_same_are_equal() => Assert.Equal(Terms, Terms with { StorageCountries = ["CN"] });
}
