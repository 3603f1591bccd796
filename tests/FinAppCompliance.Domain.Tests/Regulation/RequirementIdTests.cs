using FinAppCompliance.Domain.Regulation;
using FsCheck.Xunit;

namespace FinAppCompliance.Domain.Tests.Regulation;

public sealed class RequirementIdTests
{
    [Theory]
    [InlineData("N99-08.4", true)]
    [InlineData("PIPL-23", true)]
    [InlineData("OUT-31.4", true)]
    [InlineData("n99", false)]
    [InlineData("9N", false)]
    [InlineData("N 99", false)]
    [InlineData("Nä", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_id_is_a_capital_followed_by_letters_digits_and_marks(string? text, bool valid) =>
        Assert.Equal(valid, RequirementId.TryParse(text, out _));

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Assert.True(RequirementId.TryParse("N" + new string('9', 63), out _));
        Assert.False(RequirementId.TryParse("N" + new string('9', 64), out _));
    }

    [Property(MaxTest = 200)]
    public bool Order_is_ordinal_and_agrees_with_equality(byte a, byte b)
    {
        var (left, right) = (RequirementId.Parse($"N{a % 5}"), RequirementId.Parse($"N{b % 5}"));
        return Math.Sign(left.CompareTo(right)) == Math.Sign(string.CompareOrdinal(left.Value, right.Value)) &&
            (left.CompareTo(right) == 0) == (left == right) && (left < right) == (right > left) && (left <= right) == !(left > right);
    }

    [Fact]
    public void A_text_that_is_no_id_is_quoted_in_the_error() =>
        Assert.Contains("'n99'", Assert.Throws<FormatException>(() => RequirementId.Parse("n99")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_default_is_the_empty_id() => Assert.Equal(string.Empty, default(RequirementId).ToString());
}
