using FinAppCompliance.Stores.Conformance.Privacy;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqlitePrivacyDatabaseTests : PrivacyDatabaseCases
{
    private readonly SqliteSource _source = new();

    protected override string Explain => "EXPLAIN QUERY PLAN";

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(_source);

    protected override DatabaseProbe Probe => new SqliteProbe(_source.Path);

    protected override IEnumerable<string> MoreStatements() =>
    [
        "INSERT OR REPLACE INTO privacy_notice SELECT tenant, app, version, 'x', effective_us, content FROM privacy_notice",
        "INSERT OR REPLACE INTO privacy_event SELECT tenant, person, place, stamp, app, purpose, kind, at_us, x'00' FROM privacy_event",
        "INSERT OR REPLACE INTO privacy_person SELECT tenant, person, 0, 0 FROM privacy_person",
        "INSERT OR REPLACE INTO privacy_message SELECT tenant, id, person, withdrawn_us, NULL, body FROM privacy_message",
        "INSERT OR REPLACE INTO privacy_case SELECT tenant, kind, id, 9, 1, x'00' FROM privacy_case",
        "REPLACE INTO privacy_told SELECT tenant, transition, person, x'00' FROM privacy_told",
    ];

    protected override async Task DropGuardsAsync()
    {
        foreach (var table in (string[])["privacy_notice", "privacy_event"])
        {
            await Probe.ExecuteAsync($"DROP TRIGGER {table}_no_update");
        }
    }

    protected override bool IsLookUp(IReadOnlyList<string> plan) =>
        plan is [var only] && only.Contains("SEARCH privacy_event USING PRIMARY KEY (tenant=? AND person=?)", StringComparison.Ordinal);
}
