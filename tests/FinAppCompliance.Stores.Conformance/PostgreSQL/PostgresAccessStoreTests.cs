using FinAppCompliance.Stores.Conformance.Authorization;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresAccessStoreTests(PostgresServer server) : AccessStoreContract
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
