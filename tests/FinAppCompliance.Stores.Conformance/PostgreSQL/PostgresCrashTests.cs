using System.Diagnostics;
using FinAppCompliance.Stores.Conformance.Crashes;
using FinAppCompliance.Stores.Conformance.Servers;
using Xunit.Abstractions;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresCrashTests(PostgresServer server, ITestOutputHelper output)
{
    [StoreFact]
    public async Task No_answered_entry_is_lost_when_the_writer_is_killed()
    {
        var run = new CrashRun("postgres", (await server.CreateSourceAsync()).ConnectionString);
        for (var round = 0; round < CrashRun.Kills; round++)
        {
            await run.KillOnceAsync(round, _ => Task.CompletedTask);
            Assert.NotEqual(0, run.Promised);
            await run.CheckAsync();
        }

        output.WriteLine($"tried: {CrashRun.Kills} kills of the process that writes to PostgreSQL");
    }

    [StoreFact]
    public async Task No_answered_entry_is_lost_when_the_server_is_killed()
    {
        // A server that is not ours is left alone.
        if (server.ProcessId is null)
        {
            return;
        }

        var run = new CrashRun("postgres", (await server.CreateSourceAsync()).ConnectionString);
        for (var round = 0; round < Math.Max(1, CrashRun.Kills / 5); round++)
        {
            await run.KillOnceAsync(round, async _ =>
            {
                using var postmaster = Process.GetProcessById(server.ProcessId.Value);
                postmaster.Kill(entireProcessTree: true);
                await postmaster.WaitForExitAsync();
            });
            Assert.NotEqual(0, run.Promised);
            await server.StartAsync();
            await run.CheckAsync();
        }
    }
}
