using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FinAppCompliance.Privacy.Exports;

internal static class ExportJson
{
    /// <summary>Writes Chinese as Chinese; everything that could end a script or a string is still escaped.</summary>
    public static JsonSerializerOptions Readable(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
