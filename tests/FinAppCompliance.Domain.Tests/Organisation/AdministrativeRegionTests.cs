using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Tests.Organisation;

public sealed class AdministrativeRegionTests
{
    [Theory]
    [InlineData("CN", "510100", true)]
    [InlineData("CN", "CN", true)]
    [InlineData("510000", "510000", true)]
    [InlineData("510000", "510104", true)]
    [InlineData("510100", "510104", true)]
    [InlineData("510100", "510200", false)]
    [InlineData("510000", "440000", false)]
    [InlineData("510100", "510000", false)]
    [InlineData("510000", "CN", false)]
    [InlineData("510104", "510104", true)]
    [InlineData("51", "510104", false)]
    [InlineData("510000", "", false)]
    public void A_region_covers_what_lies_within_it(string outer, string inner, bool covers) =>
        Assert.Equal(covers, AdministrativeRegion.Covers(outer, inner));

    [Theory]
    [InlineData(null, false)]
    [InlineData("000000", false)]
    [InlineData("5101040", false)]
    [InlineData("51010a", false)]
    [InlineData("CN", true)]
    [InlineData("110000", true)]
    public void A_code_has_six_digits_or_is_the_whole_country(string? code, bool valid) =>
        Assert.Equal(valid, AdministrativeRegion.IsCode(code));
}
