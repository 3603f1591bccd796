using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteDeletionTests : DeletionContract
{
    private readonly SqliteSource _source = new();

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(_source);

    protected override async ValueTask LoseAsync(LogId log, IReadOnlyCollection<long> places)
    {
        var probe = new SqliteProbe(_source.Path);
        var guard = (await probe.RowsAsync("SELECT sql FROM sqlite_master WHERE name = 'audit_body_ordered_delete'"))[0];
        await probe.ExecuteAsync(
            $"DROP TRIGGER audit_body_ordered_delete; DELETE FROM audit_body WHERE tenant = '{log.Tenant}' AND category = '{log.Category}' AND year = {log.Year} AND log_index IN ({string.Join(", ", places)}); {guard};");
    }
}
