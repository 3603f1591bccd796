using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Recognises files made of lines by the lines that only their kind has.</summary>
internal static class TextDetection
{
    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        var text = Decoded.Text(content.Span, context);
        var (yaml, isDependencies) = (false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.StartsWith("SPDXVersion:"))
            {
                return SpdxTagValueReader.Read(text, context);
            }

            if (line is "PODS:")
            {
                return PodfileLockReader.Read(text, context);
            }

            if (line is "[libraries]" or "[versions]" or "[plugins]" or "[bundles]")
            {
                return GradleCatalogReader.Read(text, context);
            }

            if (line is "packages:")
            {
                return PubspecReader.ReadLock(YamlSubsetReader.Read(text, context), context);
            }

            yaml |= line.StartsWith("name:") || line.StartsWith("environment:") || line is "dev_dependencies:" or "flutter:";
            isDependencies |= line is "dependencies:" or "dev_dependencies:";
        }

        return yaml && isDependencies
            ? PubspecReader.ReadManifest(YamlSubsetReader.Read(text, context), context)
            : throw ContentDetection.Unrecognised(context);
    }
}
