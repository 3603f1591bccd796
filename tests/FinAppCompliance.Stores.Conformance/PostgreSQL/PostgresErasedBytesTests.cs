using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

/// <summary>Deleted rows stay in the file of their table until the server vacuums it.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresErasedBytesTests(PostgresServer server)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));

    [StoreFact]
    public async Task An_erasure_is_pending_until_the_table_is_vacuumed()
    {
        var source = await server.CreateSourceAsync();
        await using var stores = Open($"{source.ConnectionString};Maximum Pool Size=1");
        await using var keys = new PostgresKeys(source.ConnectionString, SchemaMode.VerifyOnly, _clock);
        await using var bench = new TrailBench(stores.AuditLogs, stores.AuditLogs, keys.Store);
        await bench.FillAsync(14);
        Assert.Contains(await PendingAsync(bench, "s:1"), static place => place.Contains("VACUUM", StringComparison.Ordinal));

        // The role of the program owns nothing and vacuums nothing; the owner's maintenance does.
        await stores.Maintenance.RunAsync();
        Assert.NotEmpty(await DeadAsync(stores, source));
        Assert.NotEmpty((await stores.Maintenance.RunAsync()).ErasedBytes);
        await using (var owner = Open(source.Owner))
        {
            await owner.Maintenance.RunAsync();
        }

        Assert.Empty(await DeadAsync(stores, source));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty((await stores.Maintenance.RunAsync()).ErasedBytes);
    }

    private PostgresStores Open(string connectionString) => new(connectionString, "default", StoreConcepts.All, SchemaMode.VerifyOnly, _clock);

    private static async Task<IReadOnlyList<string>> PendingAsync(TrailBench bench, string subject) => (await bench.EraseAsync(subject, "consent")).Pending;

    // Has the one connection of the program tell the server what it did, and asks.
    private static async Task<IReadOnlyList<string>> DeadAsync(PostgresStores stores, PostgresSource source)
    {
        await using (var connection = await stores.Engine.OpenAsync(default))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_stat_force_next_flush()";
            await command.ExecuteNonQueryAsync();
        }

        return await new PostgresProbe(source.Owner).RowsAsync("SELECT relname FROM pg_stat_user_tables WHERE n_dead_tup > 0 AND relname LIKE 'audit\\_body%'");
    }
}
