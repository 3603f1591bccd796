using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinAppCompliance.Benchmarks.Stores;

/// <summary>A new database with the stores over it: a SQLite file, or one made on the PostgreSQL server that FINAPP_POSTGRES names.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";

    private readonly string _place;
    private readonly bool _isFile;

    private BenchDatabase(string engine, Action<IServiceCollection> configure)
    {
        _isFile = engine == Sqlite;
        _place = _isFile ? Directory.CreateTempSubdirectory("bench").FullName : $"bench_{Guid.NewGuid():N}";
        if (!_isFile)
        {
            Administrate($"CREATE DATABASE {_place}");
        }

        var services = new ServiceCollection().AddFinAppStores(stores => _ = _isFile ? stores.UseSqlite(File) : stores.UsePostgreSQL(Connection));
        configure(services);
        Services = services.BuildServiceProvider();
    }

    /// <summary>Gets or sets the connection string of a server on which databases may be created.</summary>
    public static string? Server { get; set; } = Environment.GetEnvironmentVariable("FINAPP_POSTGRES") is { Length: > 0 } given ? given : null;

    public static bool HasServer => Server is not null;

    public static IEnumerable<string> Engines => HasServer ? [Sqlite, "PostgreSQL"] : [Sqlite];

    public ServiceProvider Services { get; }

    private string File => Path.Combine(_place, "stores.db");

    private string Connection => new NpgsqlConnectionStringBuilder(Server) { Database = _place }.ToString();

    public static BenchDatabase Create(string engine, Action<IServiceCollection> configure) => new(engine, configure);

    /// <summary>Opens a connection of the driver, as a hand-written program would.</summary>
    public DbConnection Open()
    {
        DbConnection connection = _isFile ? new SqliteConnection($"Data Source={File};Pooling=False") : new NpgsqlConnection(Connection);
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_isFile)
        {
            Directory.Delete(_place, recursive: true);
        }
        else
        {
            Administrate($"DROP DATABASE {_place} WITH (FORCE)");
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The name is made here.")]
    private static void Administrate(string statement)
    {
        using var source = NpgsqlDataSource.Create(Server!);
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
