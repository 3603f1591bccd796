using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Privacy.Persons;

internal sealed class PersonPseudonymJsonConverter : JsonConverter<PersonPseudonym>
{
    public override PersonPseudonym Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonPseudonym.TryParse(reader.GetString(), out var pseudonym)
            ? pseudonym
            : throw new JsonException("the text is no pseudonym; write 'ps-' and 32 hexadecimal digits");

    public override void Write(Utf8JsonWriter writer, PersonPseudonym value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
