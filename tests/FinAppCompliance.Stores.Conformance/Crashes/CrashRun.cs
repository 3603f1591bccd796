using System.Diagnostics;
using System.Globalization;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.Stores.Conformance.AuditTrail;

namespace FinAppCompliance.Stores.Conformance.Crashes;

/// <summary>Kills writers at random moments and compares what they were promised with what is there.</summary>
internal sealed class CrashRun(string provider, string database)
{
    private const int LongestRun = 300;
    private const int RepeatedAtOnce = 1000;

    private readonly Dictionary<string, long> _promised = new(StringComparer.Ordinal);
    private readonly InMemoryTileStore _tiles = new();

    // How often to kill; few by default, many where FINAPP_KILLS says so.
    public static int Kills { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FINAPP_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    public int Promised => _promised.Count;

    public async Task KillOnceAsync(int round, Func<Process, Task> kill)
    {
        var library = typeof(CrashRun).Assembly.Location;
        using var child = Process.Start(new ProcessStartInfo("dotnet", [library, "write", provider, database, $"{round}"])
        {
            RedirectStandardOutput = true,
        })!;
        var reading = ReadAsync(child);
        while (Promised == 0 && !child.HasExited)
        {
            await Task.Delay(20);
        }

        await Task.Delay(200 + new Random(round).Next(LongestRun));
        await kill(child);
        child.Kill();
        await child.WaitForExitAsync();
        await reading;
    }

    // Every promise is kept at its place, everything verifies, and every repetition gets its first receipt.
    public async Task CheckAsync()
    {
        await using var stores = WritingChild.Open(provider, database);
        await using var bench = new TrailBench(stores, _tiles);
        foreach (var part in _promised.Chunk(RepeatedAtOnce))
        {
            await Task.WhenAll(part.Select(async promise =>
            {
                var caller = promise.Key[..promise.Key.LastIndexOf('-')];
                var result = await bench.Logs.AppendAsync(TrailBench.Request(promise.Key, caller), default);
                Assert.Equal((AppendOutcome.AlreadyAppended, promise.Value), (result.Outcome, result.Receipt?.FirstIndex));
            }));
        }

        var note = await bench.Logs.PublishAsync(TrailBench.Log, DurabilityLevel.Published, default);
        var report = await bench.Verifier.VerifyAsync(stores.Logs, TrailBench.Log, note, _tiles, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        _promised.Clear();
    }

    private async Task ReadAsync(Process child)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line of a killed process may be cut; a whole one ends with a dot.
            if (line.Split(' ') is [var key, var index, "."])
            {
                _promised[key] = long.Parse(index, CultureInfo.InvariantCulture);
            }
        }
    }
}
