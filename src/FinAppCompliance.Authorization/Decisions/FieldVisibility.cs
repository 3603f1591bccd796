using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says how a field is shown; masked is not the same as withheld, and neither is the same as empty.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldVisibility>))]
public enum FieldVisibility
{
    /// <summary>Not shown at all. Also the default value.</summary>
    Withheld = 0,

    /// <summary>Shown through a named mask.</summary>
    Masked,

    /// <summary>Shown as it is.</summary>
    Clear,
}
