using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>
/// The PostgreSQL server of the tests: the one named by FINAPP_POSTGRES, else one started here from the local programs in a temporary
/// directory, on loopback, on a free port, as an ordinary user, and stopped afterwards.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "FINAPP_POSTGRES";
    private const string SystemUser = "postgres";

    private static readonly string? Programs = FindPrograms();

    private string? _directory;
    private int _port;
    private int _databases;
    private string? _administration = Environment.GetEnvironmentVariable(Variable);

    // Null when the tests can run.
    public static string? WhyNot { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Programs is not null
        ? null
        : $"no PostgreSQL: {Variable} is not set, and initdb and pg_ctl are not installed or there is no ordinary user '{SystemUser}' to run them";

    public async Task InitializeAsync()
    {
        if (_administration is not null || WhyNot is not null)
        {
            return;
        }

        _directory = Directory.CreateTempSubdirectory("finapp-postgres").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", SystemUser, _directory);
        }

        await RunAsOrdinaryUserAsync("initdb", "-D", Data, "-A", "trust", "-U", "finapp", "-E", "UTF8", "--locale=C", "-N");
        _port = FreePort();
        await StartAsync();
        _administration = $"Host=127.0.0.1;Port={_port};Username=finapp;Database=postgres;Timeout=30;Maximum Pool Size=40";
    }

    // After a kill the server would flush each of the many files of the test databases one by one before it lets anybody in.
    public async Task StartAsync() => await RunAsOrdinaryUserAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_directory!, "log"), "-w", "-t", "180", "-o",
        $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_directory} -c recovery_init_sync_method=syncfs", "start");

    // Null for a server that was not started here.
    public int? ProcessId => _directory is null
        ? null
        : int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

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
        if (_directory is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsOrdinaryUserAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
            Directory.Delete(_directory, recursive: true);
        }
    }

    private string Data => Path.Combine(_directory!, "data");

    private static string? FindPrograms()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
                : []);
        var hasUser = !Environment.IsPrivilegedProcess
            || (File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{SystemUser}:", StringComparison.Ordinal)));
        return hasUser
            ? folders.FirstOrDefault(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
            : null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunAsOrdinaryUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", SystemUser, "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // A server keeps what it inherits open, so nothing is piped to it.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "cd / && exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}");
    }
}
