using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.Stores.Conformance.PostgreSQL;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinAppCompliance.Stores.Conformance.Guards;

[Collection(PostgresTests.Name)]
public sealed class PostgresUpgradeTests(PostgresServer server) : UpgradeCases
{
    private string _database = string.Empty;

    protected override DatabaseProbe Probe => new PostgresProbe(_database);

    protected override async Task<IStoreSource> CreateSourceAsync() => new PostgresSource(_database = await server.CreateDatabaseAsync());

    private protected override async Task UseOldAsync(Func<RelationalAuditLogStore, Task> use)
    {
        await using var engine = new PostgresEngine(_database, OldSets(typeof(PostgresStores).Assembly), default, TimeProvider.System);
        await use(new(new PostgresAuditLogEngine(engine, NullLogger.Instance)));
    }
}
