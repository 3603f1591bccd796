using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Says where an elevation stands; only an active one can permit anything.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ElevationState>))]
public enum ElevationState
{
    /// <summary>Nothing is known; never permits. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Waits for approval.</summary>
    Requested,

    /// <summary>Was not approved in time.</summary>
    RequestLapsed,

    /// <summary>Was refused by an approver.</summary>
    Rejected,

    /// <summary>Is approved and waits to be activated.</summary>
    Approved,

    /// <summary>Was not activated in time.</summary>
    ApprovalLapsed,

    /// <summary>Is active.</summary>
    Active,

    /// <summary>Its window has ended.</summary>
    Ended,

    /// <summary>Was revoked.</summary>
    Revoked,
}
