using System.Text.Json;
using System.Xml;

namespace FinAppCompliance.Benchmarks.Artifacts;

/// <summary>Walks a file with the reader of the base library and keeps nothing.</summary>
internal static class BareReading
{
    internal static int Xml(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        }

        return elements;
    }

    internal static int Json(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        var objects = 0;
        while (reader.Read())
        {
            objects += reader.TokenType == JsonTokenType.StartObject ? 1 : 0;
        }

        return objects;
    }
}
