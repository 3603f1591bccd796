using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresDeletionTests(PostgresServer server) : DeletionContract
{
    private string _database = string.Empty;

    protected override async Task<IStoreSource> CreateSourceAsync()
    {
        var source = await server.CreateSourceAsync();
        _database = source.Owner;
        return source;
    }

    protected override async ValueTask LoseAsync(LogId log, IReadOnlyCollection<long> places) => await new PostgresProbe(_database).ExecuteAsync(
        $"""
        ALTER TABLE audit_body DISABLE TRIGGER audit_body_delete;
        DELETE FROM audit_body WHERE tenant = '{log.Tenant}' AND category = '{log.Category}' AND year = {log.Year} AND log_index = ANY ('{Braces(places)}'::bigint[]);
        ALTER TABLE audit_body ENABLE TRIGGER audit_body_delete
        """);

    private static string Braces(IEnumerable<long> places) => $"{{{string.Join(", ", places)}}}";
}
