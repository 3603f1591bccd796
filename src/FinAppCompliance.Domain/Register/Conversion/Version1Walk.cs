using System.Globalization;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Reading;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Conversion;

/// <summary>Copies a file of version 1 and turns its ends of periods into last days.</summary>
internal sealed class Version1Walk(Utf8JsonWriter writer, ErrorLog log)
{
    private readonly PathTrail _trail = new();

    /// <summary>Copies a whole file.</summary>
    /// <param name="root">The root of the file.</param>
    public void Root(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            log.Add("$", RegisterErrorCode.WrongType, RegisterMessages.Expected("对象", "an object", root), RegisterMessages.BeginWith(RegisterFormat.Version1));
            return;
        }

        if (!FormatCheck.Holds(root, RegisterFormat.Version1, log))
        {
            return;
        }

        writer.WriteStartObject();
        foreach (var property in root.EnumerateObject())
        {
            if (property.NameEquals("format"u8))
            {
                writer.WriteString("format", RegisterFormat.Name);
                continue;
            }

            writer.WritePropertyName(property.Name);
            _trail.Enter(property.Name);
            Section(Version1Ends.Of(property.Name), property.Value);
            _trail.Leave();
        }

        writer.WriteEndObject();
    }

    private void Section(IReadOnlyDictionary<string, string>? ends, JsonElement value)
    {
        if (ends is null || value.ValueKind != JsonValueKind.Array)
        {
            value.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        var index = 0;
        foreach (var record in value.EnumerateArray())
        {
            _trail.Enter(index++);
            Record(ends, record);
            _trail.Leave();
        }

        writer.WriteEndArray();
    }

    private void Record(IReadOnlyDictionary<string, string> ends, JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            record.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in record.EnumerateObject())
        {
            if (ends.TryGetValue(property.Name, out var name))
            {
                writer.WritePropertyName(name);
                End(property);
                continue;
            }

            if (ends.Values.Contains(property.Name))
            {
                log.Add(_trail.To(property.Name), RegisterErrorCode.UnknownMember, RegisterMessages.UnknownMember(property.Name), RegisterMessages.RemoveNewMember);
            }

            writer.WritePropertyName(property.Name);
            property.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    // What is no date stays as it stands; the reader of this version reports it.
    private void End(JsonProperty property)
    {
        if (!ValueCheck.Has(ValueForm.LegalDate, property.Value))
        {
            property.Value.WriteTo(writer);
            return;
        }

        var end = ValueCheck.Date(property.Value);
        if (end == DateOnly.MinValue)
        {
            log.Add(_trail.To(property.Name), RegisterErrorCode.OutOfBounds, RegisterMessages.EarliestEnd(property.Name), RegisterMessages.MendPeriod);
            property.Value.WriteTo(writer);
            return;
        }

        writer.WriteStringValue(end.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
