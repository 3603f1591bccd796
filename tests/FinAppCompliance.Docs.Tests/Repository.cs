namespace FinAppCompliance.Docs.Tests;

/// <summary>Finds the documents of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Gets every Markdown file of the project, by its path below the root with forward slashes.</summary>
    public static IReadOnlyList<MarkdownDocument> Documents { get; } =
    [
        .. new[] { "docs", "src", "samples", "tests", "benchmarks" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static path => !IsBuilt(path))
            .Order(StringComparer.Ordinal)
            .Select(static path => MarkdownDocument.Parse(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    /// <summary>Gets the names of the packages of the family.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src"), "FinAppCompliance.*").Select(static d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static MarkdownDocument? Find(string path) => Documents.FirstOrDefault(d => d.Path == path);

    /// <summary>Returns the files below a folder, without what builds leave there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static path => !IsBuilt(path))
            .Order(StringComparer.Ordinal);

    private static bool IsBuilt(string path) => path.Split('/') is var parts && (parts.Contains("bin") || parts.Contains("obj") || parts.Contains("StrykerOutput"));

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
