namespace FinAppCompliance.Domain.Tests;

/// <summary>Finds files of the repository, and rewrites generated ones when asked to.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static bool MayUpdate => Environment.GetEnvironmentVariable("FINAPP_UPDATE_DOCS") == "1";

    /// <summary>Asserts that a generated file is current; rewrites it when FINAPP_UPDATE_DOCS is 1.</summary>
    public static void AssertCurrent(string path, string wanted)
    {
        var file = Path.Combine(Root, path);
        if (MayUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, wanted);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == wanted, $"{path} is stale; run the tests with FINAPP_UPDATE_DOCS=1 and commit it");
    }

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
