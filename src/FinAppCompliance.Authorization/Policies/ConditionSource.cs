using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says where a condition finds its attribute.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConditionSource>))]
public enum ConditionSource
{
    /// <summary>Not stated; refused at load. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The row that is reached; the attribute is declared by the asset.</summary>
    Row,

    /// <summary>The circumstances of the request; the attribute is declared by the policy.</summary>
    Context,
}
