using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteRegisterTests : RegisterContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new SqliteSource());
}
