using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FinAppCompliance.EntityFrameworkCore.Json;

/// <summary>Writes records that a store keeps whole, and reads them back exactly; what this version does not know is refused, never dropped.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new FactConverters(), new TimeLimitConverter(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepStated } },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Readable);

    /// <exception cref="InvalidDataException">The bytes were changed, or written by a later version.</exception>
    public static T Read<T>(byte[] json, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Readable) ?? throw new InvalidDataException($"{what} is empty in the database");
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"{what} cannot be read: {error.Message}; it was changed in the database, or written by a later version", error);
        }
    }

    // Leaves out what is derived: a member that can neither be set nor given to the constructor.
    private static void KeepStated(JsonTypeInfo type)
    {
        for (var at = type.Properties.Count - 1; at >= 0; at--)
        {
            if (type.Properties[at] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(at);
            }
        }
    }
}
