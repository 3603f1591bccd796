using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A PgBouncer before the server of the tests, where it is installed.</summary>
internal sealed class LocalPooler : IAsyncDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";
    private const string User = "postgres";

    private readonly string _directory = Directory.CreateTempSubdirectory("finapp-pooler").FullName;
    private readonly Process _process;

    private LocalPooler(NpgsqlConnectionStringBuilder server, int serverConnections, string mode)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var (settings, users) = (Path.Combine(_directory, "pgbouncer.ini"), Path.Combine(_directory, "users.txt"));
        File.WriteAllText(users, $"\"{server.Username}\" \"{server.Password}\"\n");
        File.WriteAllText(settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host={server.Host} port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {users}
            pool_mode = {mode}
            max_client_conn = 200
            default_pool_size = {serverConnections}
            logfile = {Path.Combine(_directory, "log")}
            """));
        if (Environment.IsPrivilegedProcess)
        {
            using var change = Process.Start("chown", ["-R", User, _directory]);
            change.WaitForExit();
        }

        _process = Process.Start(new ProcessStartInfo(Program, Environment.IsPrivilegedProcess ? ["-q", "-u", User, settings] : ["-q", settings]))!;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ToString()) { Host = "127.0.0.1", Port = port }.ToString();
    }

    // Null when one can be started.
    public static string? WhyNot => PostgresServer.WhyNot ?? (File.Exists(Program) ? null : "pgbouncer is not installed");

    public string ConnectionString { get; }

    public static async Task<LocalPooler> StartAsync(string connectionString, int serverConnections = 4, string mode = "transaction")
    {
        var pooler = new LocalPooler(new(connectionString), serverConnections, mode);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var source = NpgsqlDataSource.Create($"{pooler.ConnectionString};Pooling=false");
                await using var connection = await source.OpenConnectionAsync();
                return pooler;
            }
            catch (NpgsqlException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
