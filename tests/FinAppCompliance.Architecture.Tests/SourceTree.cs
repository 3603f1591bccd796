namespace FinAppCompliance.Architecture.Tests;

/// <summary>Finds the sources of the family.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the packages that exist, by the name after the family's prefix.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(f => Path.GetFileNameWithoutExtension(f)["FinAppCompliance.".Length..]).Order(StringComparer.Ordinal)];

    public static string ProjectFile(string package) => Path.Combine(Folder(package), $"FinAppCompliance.{package}.csproj");

    public static IReadOnlyList<string> SourcesOf(string package) => Sources(Folder(package));

    public static IReadOnlyList<string> TestSources() => Sources(Path.Combine(Root, "tests"));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static bool IsBuilt(string path) => Relative(path).Split('/').Any(step => step is "bin" or "obj" or ".git" or "artifacts" or "TestResults");

    private static string Folder(string package) => Path.Combine(Root, "src", $"FinAppCompliance.{package}");

    private static IReadOnlyList<string> Sources(string folder) =>
        [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FinAppCompliance.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }
}
