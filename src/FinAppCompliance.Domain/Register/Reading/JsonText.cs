using System.Text.Json;
using System.Text.Unicode;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Turns bytes into a JSON document, or says where they are none.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RegisterFormat.MaximumDepth };

    /// <summary>Parses bytes.</summary>
    /// <param name="utf8">The bytes; a byte-order mark is passed over.</param>
    /// <param name="log">Where the error goes, if there is one.</param>
    /// <returns>The document; null after an error.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, ErrorLog log)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            if (Utf8.IsValid(utf8.Span) && !HasBrokenEscapes(utf8.Span))
            {
                return JsonDocument.Parse(utf8, Options);
            }

            ReportBrokenText(utf8.Span, log);
        }
        catch (JsonException) when (IsTooDeep(utf8.Span))
        {
            log.Add("$", RegisterErrorCode.TooDeep, RegisterMessages.TooDeep(), RegisterMessages.MendJson);
        }
        catch (JsonException exception)
        {
            Report((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1, log);
        }

        return null;
    }

    // Halves of surrogate pairs written as escapes pass the parser and fail only when the text is asked for.
    private static bool HasBrokenEscapes(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RegisterFormat.MaximumDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static void ReportBrokenText(ReadOnlySpan<byte> utf8, ErrorLog log)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RegisterFormat.MaximumDepth });
        long at = 0;
        try
        {
            while (reader.Read())
            {
                at = reader.TokenStartIndex;
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
        }

        var before = utf8[..(int)at];
        Report(before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'), log);
    }

    private static void Report(long line, long position, ErrorLog log) =>
        log.Add("$", RegisterErrorCode.MalformedJson, RegisterMessages.Malformed(line, position), RegisterMessages.MendJson);

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RegisterFormat.MaximumDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > RegisterFormat.MaximumDepth - 1 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return reader.CurrentDepth >= RegisterFormat.MaximumDepth;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
