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
        catch (JsonException) when (Encodings.Wide(utf8.Span) is not null)
        {
            ReportBrokenText(utf8.Span, log);
        }
        catch (JsonException) when (IsTooDeep(utf8.Span))
        {
            log.Add("$", RegisterErrorCode.TooDeep, RegisterMessages.TooDeep(), RegisterMessages.MendJson);
        }
        catch (JsonException exception)
        {
            JsonFault.Report(utf8.Span, exception, log);
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
        if (Encodings.Recognise(utf8) is { } found)
        {
            log.Add("$", RegisterErrorCode.WrongEncoding, RegisterMessages.Encoding(found.Name, found.IsSure), RegisterMessages.SaveAsUtf8);
            return;
        }

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
        catch (JsonException exception)
        {
            JsonFault.Report(utf8, exception, log);
            return;
        }

        JsonFault.ReportAt(utf8, (int)at, log);
    }

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
