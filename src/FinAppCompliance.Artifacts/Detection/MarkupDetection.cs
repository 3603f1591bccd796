using System.Runtime.InteropServices;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Reads XML text and hands it to the reader that its root element names.</summary>
internal static class MarkupDetection
{
    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        using var stream = Open(content);
        return FromRoot(TextMarkup.Read(stream, context), context, isFinal: false);
    }

    internal static ArtifactFacts FromRoot(MarkupElement root, ReadingContext context, bool isFinal) => root.Name switch
    {
        "manifest" => AndroidManifestReader.Read(root, context.File, isFinal),
        "network-security-config" => NetworkSecurityReader.Read(root, context.File),
        "data-extraction-rules" or "full-backup-content" => BackupRulesReader.Read(root, context.File),
        _ => throw new ArtifactFormatException(root.Place(context.File), $"no reader knows the root element '{Shortened(root.Name)}'", "give a manifest or a file that a manifest names"),
    };

    internal static MemoryStream Open(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, false)
        : new MemoryStream(content.ToArray(), false);

    private static string Shortened(string name) => name.Length <= 80 ? name : name[..80] + "…";
}
