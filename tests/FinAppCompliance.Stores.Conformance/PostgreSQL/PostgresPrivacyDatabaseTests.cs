using FinAppCompliance.Stores.Conformance.Privacy;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresPrivacyDatabaseTests(PostgresServer server) : PrivacyDatabaseCases
{
    private string _database = string.Empty;

    protected override string Explain => "SET enable_seqscan = off; EXPLAIN";

    protected override async Task<IStoreSource> CreateSourceAsync()
    {
        var source = await server.CreateSourceAsync();
        _database = source.Owner;
        return source;
    }

    protected override DatabaseProbe Probe => new PostgresProbe(_database);

    protected override IEnumerable<string> MoreStatements() =>
    [
        "INSERT INTO privacy_event SELECT * FROM privacy_event ON CONFLICT (tenant, person, place) DO UPDATE SET kind = 'Given'",
        "MERGE INTO privacy_event e USING (SELECT 1 AS i) s ON true WHEN MATCHED THEN UPDATE SET kind = 'Given'",
        "DO $$ DECLARE part regclass; BEGIN FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'privacy_event'::regclass LOOP EXECUTE 'DELETE FROM ' || part; END LOOP; END $$",
        "DO $$ DECLARE part regclass; BEGIN FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'privacy_event'::regclass LOOP EXECUTE 'TRUNCATE ' || part; END LOOP; END $$",
        "TRUNCATE privacy_notice, privacy_event, privacy_person",
        "TRUNCATE privacy_message",
        "TRUNCATE privacy_case",
        "TRUNCATE privacy_told",
    ];

    protected override async Task DropGuardsAsync()
    {
        foreach (var table in (string[])["privacy_notice", "privacy_event"])
        {
            await Probe.ExecuteAsync($"DROP TRIGGER {table}_rows ON {table}");
        }
    }

    protected override bool IsLookUp(IReadOnlyList<string> plan) =>
        plan.Count(static line => line.Contains(" on privacy_event_", StringComparison.Ordinal)) == 1 &&
        plan.Any(static line => line.Contains("Index Cond: ((tenant = 'default'::text) AND (person = ", StringComparison.Ordinal));
}
