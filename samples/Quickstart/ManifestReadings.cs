using FinAppCompliance.Artifacts;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Reads the artefacts named on the command line.</summary>
internal static class ManifestReadings
{
    internal static IReadOnlyList<ArtifactFacts> Read(IReadOnlyList<string> files) =>
        [.. files.Select(static file =>
        {
            using var stream = File.OpenRead(file);
            return ArtifactReader.Read(stream, Path.GetFileName(file));
        })];
}
