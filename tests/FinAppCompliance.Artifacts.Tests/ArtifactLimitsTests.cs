namespace FinAppCompliance.Artifacts.Tests;

public sealed class ArtifactLimitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_depth_out_of_bounds_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArtifactLimits { MaxDepth = depth });

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_depth_at_the_bounds_is_taken(int depth) =>
        Assert.Equal(depth, new ArtifactLimits { MaxDepth = depth }.MaxDepth);
}
