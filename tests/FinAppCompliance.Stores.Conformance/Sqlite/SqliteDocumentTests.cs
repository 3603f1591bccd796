using FinAppCompliance.Stores.Conformance.Disclosure;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteDocumentTests : DocumentContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new SqliteSource());
}
