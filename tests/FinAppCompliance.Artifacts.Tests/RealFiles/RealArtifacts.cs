namespace FinAppCompliance.Artifacts.Tests.RealFiles;

/// <summary>Finds the folder of real files that lies beside the repository; it is never part of it.</summary>
internal static class RealArtifacts
{
    internal const string Variable = "FINAPP_REAL_ARTIFACTS";

    internal static string? Folder { get; } = Find();

    internal static IEnumerable<string> Files(string folder) =>
        Folder is null ? [] : Directory.EnumerateFiles(Path.Combine(Folder, folder)).Order(StringComparer.Ordinal);

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder!, file));

    internal static ArtifactFacts Read(string file) => ArtifactReader.Read(Bytes(file), file);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "real-artifacts");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
