using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The PostgreSQL server of the tests: the one named by FINAPP_POSTGRES, else one started here and stopped afterwards.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "FINAPP_POSTGRES";

    private LocalPostgres? _local;
    private int _databases;
    private string? _administration = Environment.GetEnvironmentVariable(Variable);

    // Null when the tests can run.
    public static string? WhyNot { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || LocalPostgres.WhyNot is null
        ? null
        : $"no PostgreSQL: {Variable} is not set, and {LocalPostgres.WhyNot}";

    public async Task InitializeAsync()
    {
        if (_administration is not null || WhyNot is not null)
        {
            return;
        }

        _local = await LocalPostgres.CreateAsync();
        _administration = _local.ConnectionString;
    }

    public Task StartAsync() => _local!.StartAsync();

    // Null for a server that was not started here.
    public int? ProcessId => _local?.ProcessId;

    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"finapp_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(_administration!);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ToString();
    }

    public async Task DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }
}
