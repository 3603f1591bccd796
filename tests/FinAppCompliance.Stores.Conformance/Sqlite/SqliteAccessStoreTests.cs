using FinAppCompliance.Stores.Conformance.Authorization;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteAccessStoreTests : AccessStoreContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new SqliteSource());
}
