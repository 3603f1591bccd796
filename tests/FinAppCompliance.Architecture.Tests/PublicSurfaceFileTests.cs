using System.Xml.Linq;

namespace FinAppCompliance.Architecture.Tests;

public sealed class PublicSurfaceFileTests
{
    private static readonly string[] Files = ["PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt"];
    private static readonly string[] SwitchesOff = ["RS0016", "RS0017", "PublicApiAnalyzers"];

    [Fact]
    public void Every_package_has_its_public_surface_written_down() =>
        Assert.Empty(SourceTree.Packages.Where(IsPackable).SelectMany(Missing).Order(StringComparer.Ordinal));

    // The analyzer holds the lines against the code; a package may not leave the analyzer.
    [Fact]
    public void No_package_switches_the_check_of_its_public_surface_off() =>
        Assert.DoesNotContain(SourceTree.Packages, p => SwitchesOff.Any(word => File.ReadAllText(SourceTree.ProjectFile(p)).Contains(word, StringComparison.Ordinal)));

    [Fact]
    public void Every_public_surface_file_speaks_of_nullability() =>
        Assert.Empty(SourceTree.Packages.SelectMany(p => Files.Select(f => PathOf(p, f))).Where(File.Exists)
            .Where(f => File.ReadLines(f).FirstOrDefault() != "#nullable enable").Select(SourceTree.Relative));

    private static IEnumerable<string> Missing(string package) =>
        Files.Select(f => PathOf(package, f)).Where(f => !File.Exists(f)).Select(SourceTree.Relative);

    private static bool IsPackable(string package) =>
        !XDocument.Load(SourceTree.ProjectFile(package)).Descendants("IsPackable").Any(p => p.Value == "false");

    private static string PathOf(string package, string file) => Path.Combine(Path.GetDirectoryName(SourceTree.ProjectFile(package))!, file);
}
