using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Says when two duties are kept apart.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeparationKind>))]
public enum SeparationKind
{
    /// <summary>Not stated; refused at load. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Nobody may hold both at the same time; a policy that gives both does not load.</summary>
    Static,

    /// <summary>Nobody may do both in the same case; the request must say what was done before.</summary>
    Dynamic,
}
