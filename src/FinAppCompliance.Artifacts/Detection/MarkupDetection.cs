using System.Runtime.InteropServices;
using System.Xml;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Reads XML text and hands it to the reader that its root element names.</summary>
internal static class MarkupDetection
{
    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        using var stream = Open(content);
        return TextMarkup.Guarded(stream, context, IsPropertyList(content.Span) ? DtdProcessing.Ignore : DtdProcessing.Prohibit, xml =>
        {
            xml.MoveToContent();
            return xml is { LocalName: "bom", NodeType: XmlNodeType.Element } && xml.NamespaceURI.StartsWith("http://cyclonedx.org/schema/bom/", StringComparison.Ordinal)
                ? CycloneDxXmlReader.Read(xml, context)
                : xml is { LocalName: "plist", NodeType: XmlNodeType.Element }
                ? PropertyListReader.Read(XmlPropertyList.Read(xml, context, PropertyListReader.IsRead), context)
                : xml is { LocalName: "manifest", NodeType: XmlNodeType.Element }
                ? AndroidManifestReader.ReadText(xml, context)
                : FromRoot(TextMarkup.ReadElements(xml, context), context, isFinal: false);
        });
    }

    /// <summary>Reads any of the three forms of Android XML; what is compiled is final.</summary>
    internal static ArtifactFacts ReadCompiledOrText(ReadOnlyMemory<byte> content, ReadingContext context, Func<uint, MarkupValue>? resolve = null) =>
        BinaryMarkup.Recognises(content.Span) ? FromRoot(BinaryMarkup.Read(content, context, resolve), context, isFinal: true)
            : ProtobufMarkup.Recognises(content.Span) ? FromRoot(ProtobufMarkup.Read(content, context), context, isFinal: true)
            : Read(content, context);

    internal static ArtifactFacts FromRoot(MarkupElement root, ReadingContext context, bool isFinal) => root.Name switch
    {
        "manifest" => AndroidManifestReader.Read(root, context.File, isFinal),
        "network-security-config" => NetworkSecurityReader.Read(root, context.File),
        "data-extraction-rules" or "full-backup-content" => BackupRulesReader.Read(root, context.File),
        _ => throw new ArtifactFormatException(root.Place(context.File) with { Path = string.Empty }, $"no reader knows the root element '{Documents.Clip.Short(root.Name)}'", "give a manifest, a property list, an SBOM or a file that a manifest names"),
    };

    internal static MemoryStream Open(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, false)
        : new MemoryStream(content.ToArray(), false);

    /// <summary>Whether the document type is that of a property list, the only one that is passed over instead of refused.</summary>
    private static bool IsPropertyList(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 4096)].IndexOf("<!DOCTYPE plist"u8) >= 0;
}
