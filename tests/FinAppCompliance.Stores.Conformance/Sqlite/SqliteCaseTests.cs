using FinAppCompliance.Stores.Conformance.Privacy;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteCaseTests : CaseContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new SqliteSource());
}
