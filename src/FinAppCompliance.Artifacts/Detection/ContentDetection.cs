using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Recognises a file by its first bytes and hands it to its reader.</summary>
internal static class ContentDetection
{
    internal static ArtifactFacts Read(Stream content, ReadingContext context) => Read(BoundedContent.ReadAll(content, context), context);

    internal static ArtifactFacts Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        BoundedContent.Check(content.Length, context);
        return LooksLikeMarkup(content.Span)
            ? MarkupDetection.Read(content, context)
            : throw Unrecognised(context);
    }

    internal static ArtifactFormatException Unrecognised(ReadingContext context) =>
        context.Malformed(null, null, "the content is of no kind that can be read", "give a manifest, privacy manifest, mini-program configuration, dependency list, SBOM or package");

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> content)
    {
        var start = content.IndexOfAnyExcept(" \t\r\n"u8);
        return start >= 0 && (content[start..].StartsWith("<"u8) || content.StartsWith("\uFEFF"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) || content.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]));
    }
}
