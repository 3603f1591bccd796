using System.Diagnostics;
using System.Globalization;

namespace FinAppCompliance.ColdStart.Tests;

/// <summary>
/// Holds how many methods the runtime compiles when a process does something for the first time. It is a figure of the code and not of the
/// machine: libraries of the runtime come compiled (ReadyToRun), and nothing is compiled a second time (no call counting, no profile).
/// </summary>
public sealed class ColdStartTests
{
    private static readonly (string, string)[] Settings = [("DOTNET_ReadyToRun", "1"), ("DOTNET_TieredCompilation", "1"), ("DOTNET_TC_CallCounting", "0"), ("DOTNET_TieredPGO", "0")];

    [Theory]
    [InlineData("register", 1_700)]
    [InlineData("first", 2_900)]
    [InlineData("consent", 1_950)]
    public void A_first_time_compiles_no_more_methods_than_the_ceiling(string what, int ceiling)
    {
        var compiled = int.Parse(Run(what).Split(' ')[0], CultureInfo.InvariantCulture);

        Assert.InRange(compiled, 1, ceiling);
    }

    private static string Run(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(ColdStartTests).Assembly.Location, what },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult() + output);
        return output;
    }
}
