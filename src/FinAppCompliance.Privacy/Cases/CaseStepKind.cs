namespace FinAppCompliance.Privacy.Cases;

/// <summary>Names the steps of requests, complaints and incidents.</summary>
public enum CaseStepKind
{
    /// <summary>Nothing; no step has this kind. Also the default value.</summary>
    None = 0,

    /// <summary>The identity of the person, or the right of whoever acts, was verified.</summary>
    IdentityVerified,

    /// <summary>A complaint was found to be complex.</summary>
    MarkedComplex,

    /// <summary>An extension of a request or a complaint, or not telling the persons of an incident, was proposed.</summary>
    ApprovalProposed,

    /// <summary>Another person approved what was proposed.</summary>
    ApprovalGiven,

    /// <summary>Another person denied what was proposed.</summary>
    ApprovalDenied,

    /// <summary>A request or a complaint was decided.</summary>
    Decided,

    /// <summary>An answer, a report or a notification was sent, with evidence.</summary>
    Sent,

    /// <summary>The person took the request or the complaint back.</summary>
    WithdrawnByPerson,

    /// <summary>More became known of an incident.</summary>
    FactsRevised,

    /// <summary>An incident was contained.</summary>
    Contained,

    /// <summary>Handling of an incident ended.</summary>
    HandlingEnded,

    /// <summary>An incident was closed.</summary>
    FileClosed,
}
