using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Names the type of an attribute; a value of another type cannot be compared and denies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttributeKind>))]
public enum AttributeKind
{
    /// <summary>No value. Also the default value.</summary>
    None = 0,

    /// <summary>Text, compared ordinally.</summary>
    Text,

    /// <summary>A 64-bit whole number, kept exact.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,
}
