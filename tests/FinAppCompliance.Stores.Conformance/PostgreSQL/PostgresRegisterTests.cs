using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresRegisterTests(PostgresServer server) : RegisterContract
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
