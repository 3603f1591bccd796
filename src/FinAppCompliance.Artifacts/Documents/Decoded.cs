using System.Text;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Documents;

/// <summary>Turns bytes into text by their byte order mark, UTF-8 without one; bytes that are no text are refused.</summary>
internal static class Decoded
{
    internal static string Text(ReadOnlySpan<byte> content, ReadingContext context)
    {
        Encoding encoding = content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? new UnicodeEncoding(false, true, true)
            : content.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]) ? new UnicodeEncoding(true, true, true)
            : new UTF8Encoding(true, true);
        try
        {
            var text = encoding.GetString(content.StartsWith(encoding.Preamble) ? content[encoding.Preamble.Length..] : content);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw context.Malformed(null, null, "the text holds null characters", "save the file as UTF-8")
                : text;
        }
        catch (DecoderFallbackException error)
        {
            throw context.Malformed(null, error.Index, "the bytes are no text", "save the file as UTF-8", error);
        }
    }
}
