using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The PostgreSQL server of the tests: the one named by FINAPP_POSTGRES, else one started here and stopped afterwards.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "FINAPP_POSTGRES";

    private const string Role = "finapp_program";
    private const string Password = "of-the-tests";

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private LocalPostgres? _local;
    private string? _template;
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

    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"finapp_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(_administration!, $"CREATE DATABASE {name}{(template is null ? string.Empty : $" TEMPLATE {template}")}");
        return new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ToString();
    }

    // A database with all tables, in which the program is a role that owns nothing and was granted what the shipped scripts grant.
    public async Task<PostgresSource> CreateSourceAsync()
    {
        var owner = await CreateDatabaseAsync(await PrepareTemplateAsync());
        return new PostgresSource(AsProgram(owner), owner);
    }

    public static string AsProgram(string owner) => new NpgsqlConnectionStringBuilder(owner) { Username = Role, Password = Password }.ToString();

    // Gives the role of the program what the scripts grant, in a database that has its tables.
    public static async Task GrantAsync(string owner)
    {
        await ExecuteAsync(owner, $"DO $$ BEGIN CREATE ROLE {Role} LOGIN PASSWORD '{Password}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        await ExecuteAsync(owner, PostgresGrants.ScriptFor(Role) + PostgresGrants.ScriptForSubjectKeys(Role));
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> PrepareTemplateAsync()
    {
        await _preparing.WaitAsync();
        try
        {
            if (_template is null)
            {
                var database = await CreateDatabaseAsync();
                await using (var stores = new PostgresSource(database).Open())
                {
                    await stores.Logs.ListAsync(null, default);
                    await stores.Keys.FindAsync("none", default);
                }

                await GrantAsync(database);
                _template = new NpgsqlConnectionStringBuilder(database).Database;
            }

            return _template!;
        }
        finally
        {
            _preparing.Release();
        }
    }

    public async Task DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }
}
