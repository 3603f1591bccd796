using System.Text.Json.Serialization;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>An access for a short time, from request to review. Input to a fresh decision, never a pass.</summary>
/// <remarks>Immutable and thread-safe; every step gives a new one.</remarks>
public sealed record Elevation
{
    /// <summary>Gets what was asked for.</summary>
    public required ElevationRequest Request { get; init; }

    /// <summary>Gets whether this is break-glass.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Gets when it was requested.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Gets when the request lapses, excluded: the first clock.</summary>
    public required DateTimeOffset RequestUntil { get; init; }

    /// <summary>Gets the fields, after narrowing.</summary>
    public required FactList<string> Fields { get; init; }

    /// <summary>Gets the actions, after narrowing.</summary>
    public required FactList<AccessAction> Actions { get; init; }

    /// <summary>Gets the duration, after narrowing; never above the maximum of the class: the fourth clock.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets who approved or rejected; null while nobody did, and for break-glass.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Gets whether it was rejected.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Gets when the approval lapses, excluded: the second clock. Null while it is not approved.</summary>
    public DateTimeOffset? ApprovalUntil { get; init; }

    /// <summary>Gets when it was activated; null while it was not.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>Gets when its window ends, excluded: the third clock. Null while it is not active.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets when it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Gets until when a break-glass must be reviewed; null when no review is due.</summary>
    public DateTimeOffset? ReviewDue { get; init; }

    /// <summary>Gets who reviewed; null while nobody did.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>Gets what the review found; null while there was none.</summary>
    public string? ReviewFinding { get; init; }

    /// <summary>Gets whether a review is due and was not made.</summary>
    [JsonIgnore]
    public bool AwaitsReview => ReviewDue is not null && ReviewedBy is null;

    /// <summary>Returns the state at an instant.</summary>
    /// <param name="at">The instant.</param>
    public ElevationState StateAt(DateTimeOffset at)
    {
        if (RevokedAt is not null)
        {
            return ElevationState.Revoked;
        }

        if (ActivatedAt is not null)
        {
            return at < Until ? ElevationState.Active : ElevationState.Ended;
        }

        if (IsRejected)
        {
            return ElevationState.Rejected;
        }

        if (ApprovalUntil is not null)
        {
            return at < ApprovalUntil ? ElevationState.Approved : ElevationState.ApprovalLapsed;
        }

        return at < RequestUntil ? ElevationState.Requested : ElevationState.RequestLapsed;
    }
}
