using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Asks for access for a short time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ElevationRequest
{
    /// <summary>Gets the id, chosen by the caller and used once.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the id of the class.</summary>
    public required string Class { get; init; }

    /// <summary>Gets who asks.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets why; never blank.</summary>
    public required string Justification { get; init; }

    /// <summary>Gets how long; at most what the class allows.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets the engagement; required for vendors.</summary>
    public string? Engagement { get; init; }

    /// <summary>Gets the fields wanted; unknown asks for all of the class.</summary>
    public FactList<string> Fields { get; init; }

    /// <summary>Gets the actions wanted; unknown asks for all of the class.</summary>
    public FactList<AccessAction> Actions { get; init; }
}
