using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>A PostgreSQL database; every commit waits for the flush, whatever the server does by default.</summary>
internal sealed class PostgresEngine : IStoreEngine
{
    private const string Lock = "SELECT pg_advisory_xact_lock(7240117004)";
    private const string Durable = "SET LOCAL synchronous_commit TO on";
    private const int Prepared = 32;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly IReadOnlyList<SchemaSet> _schemas;
    private readonly SchemaMode _mode;
    private readonly TimeProvider _clock;
    private readonly NpgsqlDataSource _source;
    private volatile bool _isReady;

    public PostgresEngine(string connectionString, IReadOnlyList<SchemaSet> schemas, SchemaMode mode, TimeProvider clock)
    {
        _schemas = schemas;
        _mode = mode;
        _clock = clock;
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.MaxAutoPrepare = Math.Max(settings.MaxAutoPrepare, Prepared);

        // What is answered is committed, whatever becomes of a transaction that the host has open around the call.
        settings.Enlist = false;

        // Every setting and lock of ours ends with its transaction, so a connection goes back to the pool as it came.
        settings.NoResetOnClose = true;
        _source = NpgsqlDataSource.Create(settings);
    }

    public Type ConnectionType => typeof(NpgsqlConnection);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => await ConnectAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection.ListAsync(sql, read, cancellationToken, values).ConfigureAwait(false);
        }
    }

    public async ValueTask<List<T>> LookUpAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
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
        }
    }

    public ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
    }

    public async ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken) => await connection.ExecuteAsync(
        "SELECT pg_advisory_xact_lock(hashtextextended(@name, 7240117006))", cancellationToken, ("name", name)).ConfigureAwait(false);

    public async ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
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
        }
    }

    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        return await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _starting.Dispose();
    }

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        if (_isReady)
        {
            return;
        }

        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isReady)
            {
                await ApplySchemaAsync(cancellationToken).ConfigureAwait(false);
                _isReady = true;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private async ValueTask ApplySchemaAsync(CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await connection.ExecuteAsync(Lock, cancellationToken).ConfigureAwait(false);
                foreach (var schema in _schemas)
                {
                    await SchemaRunner.RunAsync(connection, schema, _mode, _clock, cancellationToken).ConfigureAwait(false);
                }

                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
