using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FinAppCompliance.Samples.Tests;

public sealed partial class ExitGuardTests
{
    public static TheoryData<string> Samples { get; } =
    [
        .. Directory.EnumerateDirectories(Path.Combine(Root(), "samples"))
            .Where(static folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_unexpected_failure_ends_with_4_and_shows_its_stack_only_when_asked(bool isVerbose)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in (string[])["exec", typeof(ExitGuardTests).Assembly.Location, .. isVerbose ? (string[])["--verbose"] : []])
        {
            start.ArgumentList.Add(word);
        }

        using var child = Process.Start(start)!;
        var said = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();

        Assert.Equal(4, child.ExitCode);
        Assert.Contains("InvalidOperationException", said, StringComparison.Ordinal);
        Assert.Contains("the child fails on purpose", said, StringComparison.Ordinal);
        Assert.Equal(isVerbose, said.Contains("   at Program", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_installs_the_guard_and_names_its_codes(string sample)
    {
        var program = File.ReadAllText(Path.Combine(Root(), "samples", sample, "Program.cs"));

        Assert.Contains("ExitGuard.Install(args)", program, StringComparison.Ordinal);
        Assert.Contains("// Exit codes: 0 ", program, StringComparison.Ordinal);
        Assert.DoesNotMatch(BareCode(), program);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FinAppCompliance.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\breturn \d|[?:] \d;")]
    private static partial Regex BareCode();
}
