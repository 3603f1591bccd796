using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresOutboxTests(PostgresServer server) : OutboxCases
{
    private string _database = "Host=nowhere";

    [StoreFact]
    public async Task A_transaction_on_another_kind_of_database_is_refused()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Outbox.AddAsync(transaction, Entry("k")));
        Assert.Contains("use one database for both", error.Message, StringComparison.Ordinal);
    }

    protected override async Task<Action<FinAppStoresBuilder>> ChooseAsync()
    {
        _database = PostgresServer.WhyNot is null ? await server.CreateDatabaseAsync() : _database;
        return stores => stores.UsePostgreSQL(_database).UsePostgreSQLSubjectKeys(_database);
    }

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        return connection;
    }

    protected override DbContextOptions ContextOptions() => new DbContextOptionsBuilder().UseNpgsql(_database).Options;

    private protected override IStoreEngine Engine(IServiceProvider provider) => provider.GetRequiredService<PostgresStores>().Engine;
}
