using System.Text;
using System.Text.Json;
using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>Reads SBOMs in JSON in one pass over the bytes, without a tree.</summary>
internal sealed class SbomJsonReader
{
    private readonly ReadingContext _context;
    private readonly GatheredItems<SoftwareComponent> _components = new();
    private SoftwareComponent? _subject;
    private string _version = string.Empty;
    private string _group = string.Empty;
    private string? _packageUrl;
    private int _services;

    private SbomJsonReader(ReadingContext context) => _context = context;

    internal static SbomFacts Read(ReadOnlySpan<byte> content, string form, ReadingContext context)
    {
        var reader = new SbomJsonReader(context);
        try
        {
            var json = new Utf8JsonReader(content.StartsWith("\uFEFF"u8) ? content[3..] : content, Options(context));
            json.Read();
            reader.ReadRoot(ref json, form);
            while (json.Read())
            {
            }
        }
        catch (JsonException error)
        {
            throw context.Malformed(error.LineNumber is { } line ? (int)Math.Min(line + 1, int.MaxValue) : null, null, "the JSON is not well formed or nests too deep", "make the SBOM again", error);
        }
        catch (Exception error) when (error is InvalidOperationException or DecoderFallbackException)
        {
            throw context.Malformed(null, null, "a value of the SBOM has the wrong type or is no text", "make the SBOM again", error);
        }

        var components = reader._components.ToList();
        return new(context.File)
        {
            Form = form,
            SpecVersion = reader._version,
            Subject = reader._subject,
            Components = components,
            ServiceCount = reader._services,
            Declarations = [.. ComponentSdks.Of(components.Items, isResolved: true)],
        };
    }

    internal static JsonReaderOptions Options(ReadingContext context) =>
        new() { MaxDepth = context.Limits.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private void ReadRoot(ref Utf8JsonReader json, string form)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw _context.Malformed(null, 0, "the SBOM is no JSON object", "make the SBOM again");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("specVersion"u8) || json.ValueTextEquals("spdxVersion"u8))
            {
                _version = Text(ref json) ?? _version;
            }
            else if (json.ValueTextEquals("components"u8))
            {
                Each(ref json, ReadComponent);
            }
            else if (json.ValueTextEquals("packages"u8))
            {
                Each(ref json, ReadPackage);
            }
            else if (json.ValueTextEquals("@graph"u8))
            {
                Each(ref json, ReadElement);
            }
            else if (json.ValueTextEquals("metadata"u8))
            {
                ReadMetadata(ref json);
            }
            else if (json.ValueTextEquals("services"u8) && form == "cyclonedx-json")
            {
                Each(ref json, CountService);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private delegate void ElementReader(ref Utf8JsonReader json);

    private void Each(ref Utf8JsonReader json, ElementReader read)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            _context.CountNode(null, json.TokenStartIndex);
            if (json.TokenType == JsonTokenType.StartObject)
            {
                read(ref json);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void CountService(ref Utf8JsonReader json)
    {
        _services++;
        json.Skip();
    }

    private void ReadMetadata(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("component"u8))
            {
                json.Read();
                if (json.TokenType == JsonTokenType.StartObject)
                {
                    _subject = Component(ref json);
                }
                else
                {
                    json.Skip();
                }
            }
            else
            {
                json.Skip();
            }
        }
    }

    // A component stands before those that it holds.
    private void ReadComponent(ref Utf8JsonReader json)
    {
        var at = _components.Count;
        _components.Add(null!);
        _components[at] = Component(ref json);
    }

    private SoftwareComponent Component(ref Utf8JsonReader json)
    {
        var place = new ArtifactPlace(_context.File, "/components", null, json.TokenStartIndex);
        var draft = new ComponentDraft();
        ReadOnlySpan<byte> name = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8))
            {
                json.Read();
                name = IsPlain(json) ? json.ValueSpan : default;
                draft.Name = name.IsEmpty ? TextHere(ref json) : null;
            }
            else if (json.ValueTextEquals("group"u8))
            {
                draft.Group = Group(ref json);
            }
            else if (json.ValueTextEquals("version"u8))
            {
                draft.Version = Text(ref json);
            }
            else if (json.ValueTextEquals("purl"u8))
            {
                draft.PackageUrl = Text(ref json);
            }
            else if (json.ValueTextEquals("components"u8))
            {
                Each(ref json, ReadComponent);
            }
            else
            {
                json.Skip();
            }
        }

        return draft.Complete(place, name);
    }

    private void ReadPackage(ref Utf8JsonReader json)
    {
        var place = new ArtifactPlace(_context.File, "/packages", null, json.TokenStartIndex);
        var draft = new ComponentDraft();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("name"u8))
            {
                draft.Name = Text(ref json);
            }
            else if (json.ValueTextEquals("versionInfo"u8))
            {
                draft.Version = Text(ref json);
            }
            else if (json.ValueTextEquals("externalRefs"u8))
            {
                draft.PackageUrl = PackageUrl(ref json) ?? draft.PackageUrl;
            }
            else
            {
                json.Skip();
            }
        }

        _components.Add(draft.Complete(place));
    }

    private string? PackageUrl(ref Utf8JsonReader json)
    {
        _packageUrl = null;
        Each(ref json, ReadReference);
        return _packageUrl;
    }

    private void ReadReference(ref Utf8JsonReader json)
    {
        var (type, locator) = ((string?)null, (string?)null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("referenceType"u8) || json.ValueTextEquals("externalIdentifierType"u8))
            {
                type = Text(ref json);
            }
            else if (json.ValueTextEquals("referenceLocator"u8) || json.ValueTextEquals("identifier"u8))
            {
                locator = Text(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        _packageUrl = type is "purl" or "packageUrl" or "packageURL" ? locator : _packageUrl;
    }

    private void ReadElement(ref Utf8JsonReader json)
    {
        var place = new ArtifactPlace(_context.File, "/@graph", null, json.TokenStartIndex);
        var draft = new ComponentDraft();
        var type = (string?)null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("type"u8) || json.ValueTextEquals("@type"u8))
            {
                type = Text(ref json);
            }
            else if (json.ValueTextEquals("name"u8))
            {
                draft.Name = Text(ref json);
            }
            else if (json.ValueTextEquals("specVersion"u8))
            {
                _version = Text(ref json) ?? _version;
            }
            else if (json.ValueTextEquals("software_packageVersion"u8) || json.ValueTextEquals("packageVersion"u8))
            {
                draft.Version = Text(ref json);
            }
            else if (json.ValueTextEquals("software_packageUrl"u8) || json.ValueTextEquals("packageUrl"u8))
            {
                draft.PackageUrl = Text(ref json);
            }
            else if (json.ValueTextEquals("externalIdentifier"u8))
            {
                draft.PackageUrl = PackageUrl(ref json) ?? draft.PackageUrl;
            }
            else
            {
                json.Skip();
            }
        }

        if (type is "software_Package" or "Package" or "software:Package")
        {
            _components.Add(draft.Complete(place));
        }
    }

    // Most names are short and need no decoding; such a one becomes text only together with its group.
    private static bool IsPlain(in Utf8JsonReader json) =>
        json is { TokenType: JsonTokenType.String, ValueIsEscaped: false } && json.ValueSpan.Length <= ComponentDraft.MostPlain && Ascii.IsValid(json.ValueSpan);

    // Neighbours mostly share their group, and then its text.
    private string? Group(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.String && json.ValueTextEquals(_group) ? _group : TextHere(ref json) is { } group ? _group = group : null;
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return TextHere(ref json);
    }

    private static string? TextHere(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        json.Skip();
        return null;
    }
}
