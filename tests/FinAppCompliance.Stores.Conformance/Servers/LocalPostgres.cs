using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>
/// A PostgreSQL server started from the local programs in a temporary directory, on loopback, on a free port, as an ordinary user, and
/// stopped afterwards. The benchmarks start theirs by the same file.
/// </summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private const string SystemUser = "postgres";
    private const string Installed = "/usr/lib/postgresql";

    private static readonly string? Programs = FindPrograms();

    private readonly string _directory = Directory.CreateTempSubdirectory("finapp-postgres").FullName;
    private readonly int _port = FreePort();

    private LocalPostgres()
    {
    }

    // Null when a server can be started.
    public static string? WhyNot { get; } = Programs is not null
        ? null
        : $"initdb and pg_ctl are not installed or there is no ordinary user '{SystemUser}' to run them";

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=finapp;Database=postgres;Timeout=30;Maximum Pool Size=40";

    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static async Task<LocalPostgres> CreateAsync()
    {
        var server = new LocalPostgres();
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", SystemUser, server._directory);
        }

        await RunAsOrdinaryUserAsync("initdb", "-D", server.Data, "-A", "trust", "-U", "finapp", "-E", "UTF8", "--locale=C", "-N");
        await server.StartAsync();
        return server;
    }

    // After a kill the server would flush each of the many files of the test databases one by one before it lets anybody in.
    public Task StartAsync() => RunAsOrdinaryUserAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_directory, "log"), "-w", "-t", "180", "-o",
        $"-p {_port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_directory} "
        + "-c recovery_init_sync_method=syncfs", "start");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsOrdinaryUserAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_directory, recursive: true);
    }

    private string Data => Path.Combine(_directory, "data");

    private static string? FindPrograms()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Concat(Directory.Exists(Installed)
                ? Directory.GetDirectories(Installed).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
                : []);
        var hasUser = !Environment.IsPrivilegedProcess
            || (File.Exists("/etc/passwd")
                && File.ReadLines("/etc/passwd").Any(static line => line.StartsWith($"{SystemUser}:", StringComparison.Ordinal)));
        return hasUser
            ? folders.FirstOrDefault(static folder => folder.Length > 0 && Holds(folder, "initdb") && Holds(folder, "pg_ctl"))
            : null;

        static bool Holds(string folder, string program) => File.Exists(Path.Combine(folder, program));
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
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", SystemUser, "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // A server keeps what it inherits open, so nothing is piped to it.
        const string quiet = "cd / && exec \"$@\" >/dev/null 2>&1 </dev/null";
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", quiet, "sh", program, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}");
        }
    }
}
