using FinAppCompliance.Stores.Conformance.PostgreSQL;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Privacy;

[Collection(PostgresTests.Name)]
public sealed class PostgresConsentCacheTests(PostgresServer server) : ConsentCacheCases
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
