using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Logging;

/// <summary>One decision as it is recorded: identifiers, purposes and names of fields; never values of data or attributes.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record AccessLogEntry
{
    /// <summary>Gets when it was decided, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the asset.</summary>
    public required string Asset { get; init; }

    /// <summary>Gets the action.</summary>
    public required AccessAction Action { get; init; }

    /// <summary>Gets the verdict.</summary>
    public required AccessVerdict Verdict { get; init; }

    /// <summary>Gets the reason.</summary>
    public required AccessReason Reason { get; init; }

    /// <summary>Gets the version of the policy.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Gets the fields that were shown; where access was denied, those that were wanted.</summary>
    public FactList<string> Fields { get; init; }

    /// <summary>Gets the purpose; null when none was stated.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets the engagement; null for none.</summary>
    public string? Engagement { get; init; }

    /// <summary>Gets the environment.</summary>
    public AccessEnvironment Environment { get; init; }

    /// <summary>Gets how many rows were wanted; null when not stated.</summary>
    public int? Rows { get; init; }

    /// <summary>Gets the grant or elevation that permitted; null when denied.</summary>
    public string? GrantId { get; init; }

    /// <summary>Gets what stood in the way; null for nothing.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets the elevation under which the subject acted; null for none.</summary>
    public string? Elevation { get; init; }

    /// <summary>Makes the entry of a decision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="at">When it was decided.</param>
    public static AccessLogEntry Of(in AccessRequest request, in AccessDecision decision, DateTimeOffset at) => new()
    {
        At = at.ToUniversalTime(),
        Subject = request.Subject ?? string.Empty,
        Asset = request.Asset ?? string.Empty,
        Action = request.Action,
        Verdict = decision.Verdict,
        Reason = decision.Reason,
        PolicyVersion = decision.PolicyVersion,
        Fields = decision.IsPermitted ? [.. decision.Fields.Select(static field => field.Field)] : request.Fields,
        Purpose = request.Purpose,
        Engagement = request.Engagement,
        Environment = request.Environment,
        Rows = request.Rows,
        GrantId = decision.GrantId,
        Cause = decision.Cause,
        Elevation = request.Elevation,
    };
}
