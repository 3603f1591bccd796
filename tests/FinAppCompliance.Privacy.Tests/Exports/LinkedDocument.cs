using System.Text;
using System.Text.Json;

namespace FinAppCompliance.Privacy.Tests.Exports;

/// <summary>Reads JSON-LD as far as the checks need: terms, references and members that come twice.</summary>
internal sealed class LinkedDocument
{
    private readonly Dictionary<string, JsonElement> _context;

    public LinkedDocument(ReadOnlyMemory<byte> bytes)
    {
        Repeated = FindRepeated(bytes.Span);
        Root = JsonDocument.Parse(bytes).RootElement.Clone();
        _context = Root.GetProperty("@context").EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
        Walk(Root.EnumerateObject().Where(static member => member.Name != "@context"));
    }

    public JsonElement Root { get; }

    /// <summary>Gets the members that an object holds more than once; a reader keeps one of them and drops the others in silence.</summary>
    public IReadOnlyList<string> Repeated { get; }

    /// <summary>Gets every compact IRI that stands as a member, as a type, or where the context promises an IRI.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what stands where an IRI belongs and is none.</summary>
    public List<string> Broken { get; } = [];

    public IEnumerable<JsonElement> All(string member) => Find(Root, member);

    private static IEnumerable<JsonElement> Find(JsonElement element, string member) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(found => found.Name == member ? [.. Items(found.Value), .. Find(found.Value, member)] : Find(found.Value, member)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(entry => Find(entry, member)),
        _ => [],
    };

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private void Walk(IEnumerable<JsonProperty> members)
    {
        foreach (var member in members)
        {
            if (!member.Name.StartsWith('@'))
            {
                Note(member.Name);
            }

            foreach (var value in Items(member.Value))
            {
                if (value.ValueKind == JsonValueKind.Object && !IsLanguageMap(member.Name))
                {
                    Walk(value.EnumerateObject());
                }
                else if (member.Name is "@type" or "@id" || IsReference(member.Name))
                {
                    Note(value.GetString()!);
                }
            }
        }
    }

    private void Note(string iri)
    {
        var prefix = iri.Split(':')[0];
        if (prefix is "https" or "http" or "urn")
        {
            return;
        }

        Terms.Add(iri);
        if (!iri.Contains(':', StringComparison.Ordinal) || !_context.ContainsKey(prefix))
        {
            Broken.Add(iri);
        }
    }

    private bool IsReference(string member) => Definition(member, "@type") == "@id";

    private bool IsLanguageMap(string member) => Definition(member, "@container") == "@language";

    private string? Definition(string member, string key) =>
        _context.TryGetValue(member, out var definition) && definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static List<string> FindRepeated(ReadOnlySpan<byte> bytes)
    {
        var repeated = new List<string>();
        var open = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                open.Push(new(StringComparer.Ordinal));
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                open.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && Encoding.UTF8.GetString(reader.ValueSpan) is var name && !open.Peek().Add(name))
            {
                repeated.Add(name);
            }
        }

        return repeated;
    }
}
