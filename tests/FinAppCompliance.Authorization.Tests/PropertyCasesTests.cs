using FsCheck;
using FsCheck.Fluent;

namespace FinAppCompliance.Authorization.Tests;

public sealed class PropertyCasesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(2_000_000_000)]
    public void A_seed_repeats_a_run_and_another_seed_does_not(ulong seed)
    {
        Assert.Equal(Drawn(seed), Drawn(seed));
        Assert.NotEqual(Drawn(seed), Drawn(seed + 1));
    }

    private static List<int> Drawn(ulong seed)
    {
        List<int> drawn = [];
        Check.One(PropertyCases.ConfigFrom(seed).WithMaxTest(50), Prop.ForAll(ArbMap.Default.ArbFor<int>(), drawn.Add));
        return drawn;
    }
}
