using System.Text.RegularExpressions;

namespace FinAppCompliance.Architecture.Tests;

public sealed partial class SourceTextTests
{
    private static readonly string[] TextFiles = [".cs", ".csproj", ".props", ".targets", ".md", ".json", ".config", ".yml", ".yaml", ".sln", ".sql", ".txt", ".csv", ".editorconfig"];

    [Fact]
    public void No_package_asks_the_wall_clock() =>
        Assert.Empty(SourceTree.Packages.SelectMany(SourceTree.SourcesOf).Where(f => WallClock().IsMatch(File.ReadAllText(f))).Select(SourceTree.Relative));

    [Fact]
    public void No_file_names_a_package_host_or_a_path_of_one_machine() =>
        Assert.Empty(Directory.EnumerateFiles(SourceTree.Root, "*", SearchOption.AllDirectories)
            .Where(f => !SourceTree.IsBuilt(f) && TextFiles.Contains(Path.GetExtension(f)) && Path.GetFileName(f) != "SourceTextTests.cs")
            .Where(f => HostOrPath().IsMatch(File.ReadAllText(f))).Select(SourceTree.Relative));

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\(|\bnew Random\(|\bEnvironment\.TickCount|\bStopwatch\.(StartNew|GetTimestamp)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"api\.nuget\.org|nuget\.org/v3|registry\.npmjs|pypi\.org/simple|(?<![\w.])/(home|Users|root|work)/\w+/|\b[A-Z]:\\\\?(Users|src|work)\\", RegexOptions.CultureInvariant)]
    private static partial Regex HostOrPath();
}
