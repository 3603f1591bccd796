using FinAppCompliance.Stores.Conformance.Disclosure;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresSaleSessionTests(PostgresServer server) : SaleSessionContract
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
