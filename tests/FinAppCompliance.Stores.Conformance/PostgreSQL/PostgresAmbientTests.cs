using FinAppCompliance.Stores.Conformance.Ambient;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresAmbientTests(PostgresServer server) : AmbientContract
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
