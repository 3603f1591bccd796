using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace FinAppCompliance.Artifacts.Tests.Fuzzing;

public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const string Variable = "FINAPP_FUZZ_SECONDS";
    private const int LeastRuns = 4_000;

    /// <summary>What a reading may allocate: this multiple of the input, and a constant for buffers and tables.</summary>
    private const long Multiple = 400;
    private const long Constant = 4 << 20;

    [Fact]
    public void Whatever_the_content_reading_ends_in_facts_or_in_the_typed_error()
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable(Variable) ?? "0", CultureInfo.InvariantCulture);
        var start = Environment.GetEnvironmentVariable("FINAPP_SEED") is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture)
            : seconds == 0 ? 20240912 : Environment.TickCount;
        var random = new Random(start);
        var watch = Stopwatch.StartNew();
        var previous = Array.Empty<byte>();
        Read(Seeds.All[0]);
        var run = 0;
        for (; run < LeastRuns || watch.Elapsed.TotalSeconds < seconds; run++)
        {
            var seed = random.Next(4) == 0 && previous.Length is > 0 and < 100_000 ? previous : Seeds.All[random.Next(Seeds.All.Count)];
            previous = Mutation.Damage(seed, Seeds.All[random.Next(Seeds.All.Count)], random);
            Try(previous);
        }

        output.WriteLine($"tried: {run} damaged files from seed {start}");
    }

    [Fact]
    public void Every_start_of_every_seed_is_read_or_refused()
    {
        foreach (var seed in Seeds.All.Take(13))
        {
            for (var length = 0; length < seed.Length; length++)
            {
                Try(seed[..length]);
            }
        }
    }

    private static void Try(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            Read(input);
        }
        catch (Exception error)
        {
            Assert.Fail($"{error.GetType().Name} {error.Message}\n{error.StackTrace}\n{Convert.ToBase64String(input)}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= (Multiple * input.Length) + Constant, $"{allocated} bytes allocated for {input.Length}: {Convert.ToBase64String(input)}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"hangs: {Convert.ToBase64String(input)}");
    }

    private static void Read(byte[] input)
    {
        try
        {
            ArtifactReader.Read(input, "fuzz");
        }
        catch (ArtifactFormatException)
        {
            // The one answer allowed besides facts.
        }
    }
}
