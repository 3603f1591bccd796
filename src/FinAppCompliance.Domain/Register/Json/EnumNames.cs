using System.Collections.Concurrent;
using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Json;

/// <summary>The camel-case names of an enumeration with their values; one code for all enumerations.</summary>
internal sealed class EnumNames
{
    private static readonly ConcurrentDictionary<Type, EnumNames> Known = new();

    private readonly int[] _values;

    private EnumNames(Type type)
    {
        Names = Array.ConvertAll(type.GetEnumNames(), JsonNamingPolicy.CamelCase.ConvertName);
        _values = (int[])type.GetEnumValuesAsUnderlyingType();
    }

    /// <summary>Gets the names, by value.</summary>
    public string[] Names { get; }

    /// <summary>Returns the names of an enumeration over 32-bit integers; found once.</summary>
    /// <param name="type">The enumeration.</param>
    public static EnumNames Of(Type type) => Known.TryGetValue(type, out var known) ? known : Known.GetOrAdd(type, new EnumNames(type));

    /// <summary>Returns the value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="JsonException">It is none of the names.</exception>
    public int ValueOf(JsonElement name)
    {
        for (var at = 0; at < Names.Length; at++)
        {
            if (name.ValueEquals(Names[at]))
            {
                return _values[at];
            }
        }

        throw Unknown();
    }

    /// <summary>Returns the value of the name at which a reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="JsonException">It is none of the names.</exception>
    public int ValueOf(ref Utf8JsonReader reader)
    {
        for (var at = 0; at < Names.Length && reader.TokenType == JsonTokenType.String; at++)
        {
            if (reader.ValueTextEquals(Names[at]))
            {
                return _values[at];
            }
        }

        throw Unknown();
    }

    /// <summary>Returns the name of a value; null when it has none.</summary>
    /// <param name="value">The value.</param>
    public string? NameOf(int value) => Array.IndexOf(_values, value) is var at and >= 0 ? Names[at] : null;

    private static JsonException Unknown() => new("the value is none of the allowed names");
}
