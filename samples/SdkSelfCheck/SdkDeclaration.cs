using System.Text.Encodings.Web;
using System.Text.Json;
using FinAppCompliance.Artifacts;

namespace SdkSelfCheck;

/// <summary>The small declaration that the build of an embedding application merges.</summary>
internal static class SdkDeclaration
{
    internal static void Write(string path, string name, IEnumerable<DataDeclaration> uses)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", "finapp-sdk-declaration/1");
        json.WriteString("name", name);
        json.WriteStartArray("uses");
        foreach (var use in uses)
        {
            json.WriteStartObject();
            json.WriteString("kind", use.Kind.ToString());
            json.WriteString("name", use.Name);
            json.WriteStartArray("reasons");
            foreach (var reason in use.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
