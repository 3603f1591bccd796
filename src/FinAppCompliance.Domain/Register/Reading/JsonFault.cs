using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Says where a text is no JSON, and names the fault where it is one of the usual ones.</summary>
internal static class JsonFault
{
    /// <summary>Reports what a parser refused.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="exception">What the parser said; its lines and bytes count from nought.</param>
    /// <param name="log">Where the error goes.</param>
    public static void Report(ReadOnlySpan<byte> utf8, JsonException exception, ErrorLog log)
    {
        var line = exception.LineNumber ?? 0;
        var start = StartOf(utf8, line);
        var offset = (int)Math.Min(utf8.Length, start + (exception.BytePositionInLine ?? 0));
        if (IsComment(utf8, offset))
        {
            Add(utf8, offset, log, RegisterMessages.Comment, RegisterMessages.RemoveComment);
        }
        else if (TrailingComma(utf8, offset) is { } comma)
        {
            Add(utf8, comma, log, RegisterMessages.TrailingComma, RegisterMessages.RemoveComma);
        }
        else
        {
            ReportAt(utf8, offset, log);
        }
    }

    /// <summary>Reports a place without naming the fault.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="offset">The place, in bytes from the beginning.</param>
    /// <param name="log">Where the error goes.</param>
    public static void ReportAt(ReadOnlySpan<byte> utf8, int offset, ErrorLog log) => Add(utf8, offset, log, RegisterMessages.Malformed, RegisterMessages.MendJson);

    private static void Add(ReadOnlySpan<byte> utf8, int offset, ErrorLog log, Func<long, long, Localization.BilingualText> message, Localization.BilingualText hint)
    {
        var before = utf8[..offset];
        log.Add("$", RegisterErrorCode.MalformedJson, message(before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n')), hint);
    }

    private static int StartOf(ReadOnlySpan<byte> utf8, long line)
    {
        var start = 0;
        for (; line > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        return start;
    }

    // The parser stops at the first character of a comment or at the one after it.
    private static bool IsComment(ReadOnlySpan<byte> utf8, int offset) =>
        Starts(utf8, offset) || (offset > 0 && Starts(utf8, offset - 1)) || (offset < utf8.Length && utf8[offset] == '#');

    private static bool Starts(ReadOnlySpan<byte> utf8, int offset) => utf8[offset..].StartsWith("//"u8) || utf8[offset..].StartsWith("/*"u8);

    private static int? TrailingComma(ReadOnlySpan<byte> utf8, int offset)
    {
        if (offset >= utf8.Length || utf8[offset] is not ((byte)'}' or (byte)']'))
        {
            return null;
        }

        var last = utf8[..offset].LastIndexOfAnyExcept(" \t\r\n"u8);
        return last >= 0 && utf8[last] == ',' ? last : null;
    }
}
