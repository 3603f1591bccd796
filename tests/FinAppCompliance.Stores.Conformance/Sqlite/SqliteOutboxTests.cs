using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteOutboxTests : OutboxCases
{
    private readonly SqliteSource _source = new();

    protected override Task<Action<FinAppStoresBuilder>> ChooseAsync() =>
        Task.FromResult<Action<FinAppStoresBuilder>>(stores => stores.UseSqlite(_source.Path).UseSqliteSubjectKeys(_source.Sibling("keys.db")));

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    protected override DbContextOptions ContextOptions() => new DbContextOptionsBuilder().UseSqlite($"Data Source={_source.Path};Pooling=False").Options;

    private protected override IStoreEngine Engine(IServiceProvider provider) => provider.GetRequiredService<SqliteStores>().Engine;

    protected override async Task RemoveAsync() => await _source.DisposeAsync();
}
