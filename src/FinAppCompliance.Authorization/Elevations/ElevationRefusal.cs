using System.Text.Json.Serialization;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Says why a step of an elevation was refused.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ElevationRefusal>))]
public enum ElevationRefusal
{
    /// <summary>It was not refused. Also the default value.</summary>
    None = 0,

    /// <summary>There is no policy, or it knows no such class or subject.</summary>
    UnknownName,

    /// <summary>There is no such elevation.</summary>
    UnknownElevation,

    /// <summary>The id is in use.</summary>
    DuplicateId,

    /// <summary>The class is not for this subject.</summary>
    NotEligible,

    /// <summary>No justification was given.</summary>
    NoJustification,

    /// <summary>Fields, actions or duration go beyond what the class, or the request, allows.</summary>
    Widened,

    /// <summary>The elevation is not in a state in which the step is possible, or its clock has run out.</summary>
    WrongState,

    /// <summary>Nobody approves, or reviews, their own elevation.</summary>
    SelfApproval,

    /// <summary>The person is none of the class's approvers.</summary>
    NotAnApprover,

    /// <summary>The requester has an approval of the approver's own elevation in hand.</summary>
    ConflictOfInterest,

    /// <summary>The class is for emergencies only, or not for emergencies.</summary>
    WrongKind,

    /// <summary>No alarm is set up, or it failed; break-glass without alarm is not possible.</summary>
    NoAlarm,

    /// <summary>An earlier break-glass of the subject was not reviewed in time.</summary>
    ReviewOverdue,

    /// <summary>Another break-glass of the subject is active; one at a time.</summary>
    Overlapping,

    /// <summary>The subject has used up the number or the hours of emergencies that the class allows.</summary>
    BudgetSpent,

    /// <summary>Nobody but the subject could review the break-glass.</summary>
    NoReviewer,
}
