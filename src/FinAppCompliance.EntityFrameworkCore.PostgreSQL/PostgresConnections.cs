using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore.Schema;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>The connections to one database. Finds out whether a pooler stands between, which may give each transaction another server process.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PostgresConnections : IAsyncDisposable
{
    private const int Prepared = 32;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly bool _isChosen;
    private NpgsqlDataSource? _source;

    public PostgresConnections(string connectionString)
    {
        _settings = new(connectionString)
        {
            // What is answered is committed, whatever becomes of a transaction that the host has open around the call.
            Enlist = false,

            // Every setting and lock of ours ends with its transaction, so a connection goes back to the pool as it came.
            NoResetOnClose = true,
        };
        _isChosen = Names(connectionString, "Max Auto Prepare");
        if (!_isChosen)
        {
            _settings.MaxAutoPrepare = Prepared;
        }
    }

    /// <summary>Gets whether something between this program and the server answers in its place.</summary>
    public bool IsPooled { get; private set; }

    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var source = Volatile.Read(ref _source) ?? await StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (PostgresErrors.Permanent(error) is { } refusal)
        {
            throw refusal;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }

        _starting.Dispose();
    }

    private static bool Names(string connectionString, string setting)
    {
        var bare = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return bare.ContainsKey(setting) || bare.ContainsKey(setting.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    private async ValueTask<NpgsqlDataSource> StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_source is null)
            {
                await ProbeAsync(cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _source, NpgsqlDataSource.Create(_settings));
            }

            return _source!;
        }
        catch (Exception error) when (PostgresErrors.Permanent(error) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            _starting.Release();
        }
    }

    // A pooler answers with the number of a process that is not the server's.
    private async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_settings.ToString()) { Pooling = false, MaxAutoPrepare = 0 });
        await using (source.ConfigureAwait(false))
        {
            var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                IsPooled = await ProcessAsync(connection, cancellationToken).ConfigureAwait(false) != connection.ProcessID;
                if (IsPooled)
                {
                    await TryTransactionAsync(connection, cancellationToken).ConfigureAwait(false);
                }

                if (IsPooled && !_isChosen)
                {
                    _settings.MaxAutoPrepare = 0;
                }
                else if (IsPooled && _settings.MaxAutoPrepare > 0)
                {
                    await TryPreparedAsync(source, connection, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    // A pooler that gives each statement another server process allows no transaction.
    private static async ValueTask TryTransactionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await ProcessAsync(connection, cancellationToken).ConfigureAwait(false);
                await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PostgresException error)
        {
            throw new StoreAccessException($"the pooler before the database allows no transactions; use its transaction or session mode ({error.MessageText})", error);
        }
    }

    // Prepares in one transaction, lets another take that server process, and runs what was prepared.
    private async ValueTask TryPreparedAsync(NpgsqlDataSource source, NpgsqlConnection first, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT pg_backend_pid() /* finapp probe of prepared statements */", first);
        await using (command.ConfigureAwait(false))
        {
            try
            {
                await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
                var second = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using (second.ConfigureAwait(false))
                {
                    var transaction = await second.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using (transaction.ConfigureAwait(false))
                    {
                        await ProcessAsync(second, cancellationToken).ConfigureAwait(false);
                        await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                    }
                }
            }
            catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement)
            {
                throw new StoreAccessException(
                    $"a pooler that gives each transaction another server process stands before the database and forgets prepared statements, and 'Max Auto Prepare={_settings.MaxAutoPrepare}' "
                    + "asks for them; leave that setting out or set it to 0, or connect to the server itself",
                    error);
            }
        }
    }

    private static async ValueTask<int> ProcessAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        await using (command.ConfigureAwait(false))
        {
            return (int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }
}
