using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.Engines;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteLookUpTests : LookUpCases
{
    private readonly SqliteSource _source = new();

    protected override Task<Action<FinAppStoresBuilder>> ChooseAsync() => Task.FromResult<Action<FinAppStoresBuilder>>(stores => stores.UseSqlite(_source.Path));

    private protected override IStoreEngine Engine(IServiceProvider provider) => provider.GetRequiredService<SqliteStores>().Engine;

    protected override async Task RemoveAsync() => await _source.DisposeAsync();
}
