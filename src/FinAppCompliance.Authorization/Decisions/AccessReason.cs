using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says why a decision is what it is. Among several grants that fail, the one that came furthest gives the reason.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessReason>))]
public enum AccessReason
{
    /// <summary>Nothing was decided; denies. Also the default value.</summary>
    NotEvaluated = 0,

    /// <summary>A grant covers the request.</summary>
    Permitted,

    /// <summary>A prohibition covers the request.</summary>
    Forbidden,

    /// <summary>A separation of duties stands against it.</summary>
    SeparationOfDuties,

    /// <summary>No grant names this subject, or a role of it, and this asset.</summary>
    NoGrant,

    /// <summary>The grants, or the subject's own term, begin later.</summary>
    NotYet,

    /// <summary>The grant, its engagement, its contract, the due diligence or the subject's term has ended.</summary>
    Expired,

    /// <summary>The subject, the grant, its engagement or its contract is suspended.</summary>
    Suspended,

    /// <summary>No grant is for this action.</summary>
    Action,

    /// <summary>No grant is for this purpose.</summary>
    Purpose,

    /// <summary>No grant is for this engagement.</summary>
    Engagement,

    /// <summary>No grant is for this environment, or the environment's wall stands.</summary>
    Environment,

    /// <summary>A condition of the grant does not hold.</summary>
    Condition,

    /// <summary>A wanted field is not granted.</summary>
    Field,

    /// <summary>A wanted field lies above the level ceiling of the grant.</summary>
    Level,

    /// <summary>More rows are wanted than the caps allow.</summary>
    Volume,

    /// <summary>Something that must be known was not stated, so a prohibition or condition could not be evaluated.</summary>
    ContextMissing,

    /// <summary>An attribute has the wrong type, so a prohibition or condition could not be evaluated.</summary>
    ContextInvalid,

    /// <summary>The subject, asset, action, field or elevation is unknown to the policy.</summary>
    UnknownName,

    /// <summary>An obligation is unknown to the enforcement point, or could not be met.</summary>
    ObligationUnmet,

    /// <summary>The evaluation itself failed.</summary>
    Error,
}
