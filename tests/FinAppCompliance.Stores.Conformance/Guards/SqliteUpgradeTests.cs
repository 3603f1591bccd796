using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Guards;

public sealed class SqliteUpgradeTests : UpgradeCases
{
    private readonly SqliteSource _source = new();

    protected override DatabaseProbe Probe => new SqliteProbe(_source.Path);

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(_source);

    private protected override async Task UseOldAsync(Func<RelationalAuditLogStore, Task> use)
    {
        await using var engine = new SqliteEngine(_source.Path, OldSets(typeof(SqliteStores).Assembly), default, TimeProvider.System);
        await use(new(new SqliteAuditLogEngine(engine)));
    }
}
