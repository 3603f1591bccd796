using FinAppCompliance.AuditTrail.Logs;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class StreamVersionsTests
{
    private const int Generation = 4;

    [Property(MaxTest = 300)]
    public void What_is_found_was_set_last_and_little_is_kept((byte Stream, bool Sets)[] steps)
    {
        var versions = new StreamVersions(Generation);
        var reference = new Dictionary<string, long>();
        foreach (var (at, (stream, sets)) in steps.Index())
        {
            var name = $"s:{stream % 12}";
            if (sets)
            {
                versions.Set(name, at);
                reference[name] = at;
                Assert.True(versions.TryFind(name, out var own) && own == at);
            }
            else if (versions.TryFind(name, out var found))
            {
                Assert.Equal(reference[name], found);
            }

            Assert.InRange(versions.Count, 0, 2 * Generation);
        }
    }

    [Theory]
    [InlineData(Generation - 1, true)]
    [InlineData(Generation, true)]
    [InlineData((2 * Generation) - 1, true)]
    [InlineData(2 * Generation, false)]
    public void A_stream_is_forgotten_when_two_generations_came_after_it(int others, bool isFound)
    {
        var versions = new StreamVersions(Generation);
        versions.Set("first", 7);
        for (var other = 0; other < others; other++)
        {
            versions.Set($"{other}", 1);
        }

        Assert.Equal(isFound, versions.TryFind("first", out var version));
        Assert.Equal(isFound ? 7 : 0, version);
    }

    [Fact]
    public void A_stream_that_is_met_again_and_again_stays()
    {
        var versions = new StreamVersions(Generation);
        versions.Set("first", 7);
        for (var other = 0; other < 100; other++)
        {
            versions.Set($"{other}", 1);
            Assert.True(versions.TryFind("first", out _));
        }
    }
}
