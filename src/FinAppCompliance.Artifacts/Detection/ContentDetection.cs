using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Packages;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Recognises a file by its first bytes and hands it to its reader.</summary>
internal static class ContentDetection
{
    internal static ArtifactFacts Read(Stream content, ReadingContext context)
    {
        if (content.CanSeek)
        {
            var start = content.Position;
            Span<byte> head = stackalloc byte[4];
            var isPackage = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && ZipDirectory.Recognises(head);
            content.Position = start;
            if (isPackage)
            {
                return PackageReader.Read(new StreamSlice(content, start, content.Length - start), context);
            }
        }

        return Read(BoundedContent.ReadAll(content, context), context);
    }

    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        BoundedContent.Check(content.Length, context);
        var span = content.Span;
        return ZipDirectory.Recognises(span) ? PackageReader.Read(MarkupDetection.Open(content), context)
            : BinaryMarkup.Recognises(span) || ProtobufMarkup.Recognises(span) ? MarkupDetection.ReadCompiledOrText(content, context)
            : BinaryPropertyList.Recognises(span) ? PropertyListReader.Read(BinaryPropertyList.Read(content, context), context)
            : FirstMark(span) switch
            {
                '<' => MarkupDetection.Read(content, context),
                '{' => JsonDetection.Read(content, context),
                '/' => JsonDetection.Read(content, context),
                '\0' => throw Unrecognised(context),
                _ => TextDetection.Read(content, context),
            };
    }

    internal static ArtifactFormatException Unrecognised(ReadingContext context) =>
        context.Malformed(null, null, "the content is of no kind that can be read", "give a manifest, privacy manifest, mini-program configuration, dependency list, SBOM or package");

    /// <summary>The first character that is no space, whatever Unicode form the text has.</summary>
    private static char FirstMark(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? 3 : content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) || content.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? 2 : 0;
        var first = content[start..].IndexOfAnyExcept(" \t\r\n\0"u8);
        return first < 0 ? '\0' : (char)content[start + first];
    }
}
