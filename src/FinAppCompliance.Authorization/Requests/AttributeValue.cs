using System.Globalization;
using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>The value of an attribute: text, a whole number, or a flag. Values of different kinds are never equal.</summary>
/// <remarks>The default value is no value. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(AttributeValueJsonConverter))]
public readonly record struct AttributeValue
{
    private readonly string? _text;
    private readonly long _number;

    private AttributeValue(AttributeKind kind, string? text, long number)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>Gets the kind of value.</summary>
    public AttributeKind Kind { get; }

    /// <summary>Gets the text; null for other kinds.</summary>
    public string? Text => _text;

    /// <summary>Gets the number; zero for other kinds, one for the flag that is set.</summary>
    public long Number => _number;

    /// <summary>Makes a text value; null makes no value.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator AttributeValue(string? text) => text is null ? default : new(AttributeKind.Text, text, 0);

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AttributeValue(long number) => new(AttributeKind.Number, null, number);

    /// <summary>Makes a flag.</summary>
    /// <param name="flag">Whether the flag is set.</param>
    public static implicit operator AttributeValue(bool flag) => new(AttributeKind.Flag, null, flag ? 1 : 0);

    /// <summary>Returns the value as text, independent of culture.</summary>
    public override string ToString() => Kind switch
    {
        AttributeKind.Text => _text!,
        AttributeKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        AttributeKind.Flag => _number == 1 ? "true" : "false",
        _ => "none",
    };
}
