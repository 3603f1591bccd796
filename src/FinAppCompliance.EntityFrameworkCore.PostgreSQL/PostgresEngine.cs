using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>A PostgreSQL database; every commit waits for the flush, whatever the server does by default.</summary>
internal sealed class PostgresEngine : StoreEngine
{
    private const string Durable = "SET LOCAL synchronous_commit TO on";
    private const int Attempts = 5;

    private readonly PostgresConnections _connections;
    private readonly PostgresSchema _schema;

    public PostgresEngine(string connectionString, IReadOnlyList<SchemaSet> schemas, SchemaMode mode, TimeProvider clock)
        : base(schemas)
    {
        _connections = new(connectionString);
        _schema = new(_connections, mode, clock);
        Clock = clock;
    }

    public TimeProvider Clock { get; }

    public override Type ConnectionType => typeof(NpgsqlConnection);

    /// <summary>Runs work on a connection, again when the server undid it to end a deadlock.</summary>
    /// <param name="work">The work; what a run that was undone left in variables must not matter to the next.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreAccessException">The server refuses the program.</exception>
    public async ValueTask<T> RunAsync<T>(Func<NpgsqlConnection, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await _connections.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                try
                {
                    return await work(connection).ConfigureAwait(false);
                }
                catch (PostgresException error) when (PostgresErrors.Passes(error) && attempt < Attempts)
                {
                    // Undone as a whole.
                }
                catch (PostgresException error) when (PostgresErrors.Permanent(error) is { } refusal)
                {
                    throw refusal;
                }
            }
        }
    }

    public override async ValueTask<DbConnection> OpenReadyAsync(CancellationToken cancellationToken) => await _connections.OpenAsync(cancellationToken).ConfigureAwait(false);

    public override ValueTask<List<T>> ListReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        RunAsync(connection => connection.ListAsync(sql, read, cancellationToken, values), cancellationToken);

    public override ValueTask<List<T>> LookUpReadyAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            var batch = new NpgsqlBatch(connection);
            await using (batch.ConfigureAwait(false))
            {
                PostgresBatch.AddLookUps(batch.BatchCommands, PositionalSql.Command(sql, values));
                var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    return await reader.ListAsync(read, cancellationToken).ConfigureAwait(false);
                }
            }
        },
        cancellationToken);

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
    }

    public override async ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken) => await connection.ExecuteAsync(
        "SELECT pg_advisory_xact_lock(hashtextextended(@name, 7240117006))", cancellationToken, ("name", name)).ConfigureAwait(false);

    public override ValueTask<bool> WriteReadyAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await connection.ExecuteAsync(Durable, cancellationToken).ConfigureAwait(false);
                var isWanted = await work(connection).ConfigureAwait(false);
                if (isWanted)
                {
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                return isWanted;
            }
        },
        cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await _connections.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override ValueTask ApplyAsync(SchemaSet set, CancellationToken cancellationToken) => _schema.RunAsync(set, cancellationToken);
}
