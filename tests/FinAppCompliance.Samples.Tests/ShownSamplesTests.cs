namespace FinAppCompliance.Samples.Tests;

/// <summary>Samples that judge nothing: they show something, and take no input.</summary>
public sealed class ShownSamplesTests
{
    [Theory]
    [InlineData("ConsentJourney")]
    [InlineData("VendorAccess")]
    public void A_sample_that_only_shows_ends_with_0_and_takes_nothing(string sample)
    {
        SampleRun.Of(sample).Ends(0);
        SampleRun.Of(sample, "--registr", "x").Ends(2).Says("--registr");
    }
}
