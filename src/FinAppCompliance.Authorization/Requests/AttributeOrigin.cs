using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Requests;

/// <summary>Says whose word counts for an attribute of the circumstances.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttributeOrigin>))]
public enum AttributeOrigin
{
    /// <summary>Whoever asks may state it; what the attribute source knows wins. Also the default value.</summary>
    Caller = 0,

    /// <summary>Only the host's attribute source may state it; what a caller claims is left out, so that a condition on it denies.</summary>
    Host,
}
