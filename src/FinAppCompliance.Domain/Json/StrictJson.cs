using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Json;

/// <summary>Checks a JSON text against the shape of the type it will be read into, before it is read, and names every mistake at once.</summary>
/// <remarks>
/// Refused are members that occur twice or are unknown, members that are missing, enumeration values that are numbers or not
/// defined, instants without offset (which would depend on the time zone of the machine), and values of the wrong kind. The type
/// must be described by source generation. Pure and thread-safe.
/// </remarks>
public static class StrictJson
{
    /// <summary>The most mistakes that are listed; the last line says when there are more.</summary>
    public const int MostListed = 100;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns the text without a byte order mark, which editors put in front of it.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) =>
        json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;

    /// <summary>Lists what is wrong with a text.</summary>
    /// <param name="json">The text, in UTF-8; a byte order mark is accepted.</param>
    /// <param name="type">The type it will be read into.</param>
    /// <returns>The mistakes, in the order of the text; empty when it can be read. A text that is no JSON gives one mistake.</returns>
    public static IReadOnlyList<JsonMistake> Check(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var text = WithoutByteOrderMark(json);
        var walk = new StrictWalk(text, type.Options);
        try
        {
            walk.Run(type);
        }
        catch (JsonException failure)
        {
            walk.Add("$", (failure.LineNumber ?? 0) + 1, new($"不是有效的JSON：{failure.Message}", $"is no valid JSON: {failure.Message}"));
        }

        return walk.Mistakes;
    }
}
