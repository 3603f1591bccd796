using FinAppCompliance.Stores.Conformance.Servers;
using Xunit.Abstractions;

namespace FinAppCompliance.Stores.Conformance.Crashes;

public sealed class SqliteCrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_answered_entry_is_lost_when_the_writer_is_killed()
    {
        await using var source = new SqliteSource();
        var run = new CrashRun("sqlite", source.Path);
        for (var round = 0; round < CrashRun.Kills; round++)
        {
            await run.KillOnceAsync(round, _ => Task.CompletedTask);
            Assert.NotEqual(0, run.Promised);
            await run.CheckAsync();
        }

        output.WriteLine($"tried: {CrashRun.Kills} kills of the process that writes to SQLite");
    }
}
