using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Tests.Organisation;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100I43", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100m000100y43", false)]
    [InlineData(null, false)]
    public void A_code_carries_its_check_character(string? code, bool valid) => Assert.Equal(valid, CreditCode.IsValid(code));
}
