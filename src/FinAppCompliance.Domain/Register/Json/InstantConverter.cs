using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>Reads an instant with its offset and keeps it in UTC, so that equal instants are written alike.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));

    /// <summary>Returns the form in which an instant is written.</summary>
    /// <param name="value">The instant.</param>
    public static string Text(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
