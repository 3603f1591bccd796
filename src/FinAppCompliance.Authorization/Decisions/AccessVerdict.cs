using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says whether access is permitted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessVerdict>))]
public enum AccessVerdict
{
    /// <summary>Access is denied. Also the default value.</summary>
    Deny = 0,

    /// <summary>Access is permitted, with the treatment of fields and the obligations of the decision.</summary>
    Permit,
}
