using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.Stores.Conformance.Engines;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresLookUpTests(PostgresServer server) : LookUpCases
{
    protected override async Task<Action<FinAppStoresBuilder>> ChooseAsync()
    {
        var database = PostgresServer.WhyNot is null ? await server.CreateDatabaseAsync() : "Host=nowhere";
        return stores => stores.UsePostgreSQL(database);
    }

    private protected override IStoreEngine Engine(IServiceProvider provider) => provider.GetRequiredService<PostgresStores>().Engine;

    protected override Task RemoveAsync() => Task.CompletedTask;
}
