using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Knows which ids a file defines, and where.</summary>
internal sealed class IdIndex
{
    private readonly Dictionary<string, (RegisterSection Section, int Position)> _places = new(StringComparer.Ordinal);

    /// <summary>Reads the ids of every section and reports those used twice.</summary>
    /// <param name="sections">The sections with what the file says about them.</param>
    /// <param name="log">Where errors go.</param>
    public IdIndex(IEnumerable<(RegisterSection Section, JsonElement Value)> sections, ErrorLog log)
    {
        foreach (var (section, value) in sections)
        {
            if (section.IsSingle)
            {
                Add(section, -1, value, log);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var position = 0;
                foreach (var record in value.EnumerateArray())
                {
                    Add(section, position++, record, log);
                }
            }
        }
    }

    /// <summary>Returns the section that defines an id; null when none does.</summary>
    public RegisterSection? Find(string id) => _places.TryGetValue(id, out var place) ? place.Section : null;

    private static string Path(RegisterSection section, int position) => position < 0 ? $"$.{section.Name}" : $"$.{section.Name}[{position}]";

    private void Add(RegisterSection section, int position, JsonElement record, ErrorLog log)
    {
        if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty("id"u8, out var id) || id.ValueKind != JsonValueKind.String)
        {
            return;
        }

        var text = id.GetString()!;
        if (!_places.TryAdd(text, (section, position)))
        {
            var (firstSection, firstPosition) = _places[text];
            log.Add(
                $"{Path(section, position)}.id",
                RegisterErrorCode.DuplicateId,
                RegisterMessages.DuplicateId(text, Path(firstSection, firstPosition)),
                RegisterMessages.OnlyOnce);
        }
    }
}
