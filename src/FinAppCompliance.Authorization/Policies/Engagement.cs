using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A work order, case or ticket: the concrete need behind a grant, and its ceiling.</summary>
/// <remarks>Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record Engagement
{
    /// <summary>Gets the id, unique among engagements.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind; required.</summary>
    public EngagementKind Kind { get; init; }

    /// <summary>Gets the contract; null for work of the institution's own staff.</summary>
    public string? Contract { get; init; }

    /// <summary>Gets the purposes; unknown takes those of the contract, or any without contract.</summary>
    public FactList<string> Purposes { get; init; }

    /// <summary>Gets the assets; unknown takes those of the contract, or any without contract.</summary>
    public FactList<string> Assets { get; init; }

    /// <summary>Gets how high grants under the engagement may reach; null sets no further limit.</summary>
    public LevelCeiling? Ceiling { get; init; }

    /// <summary>Gets when the engagement begins; required.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets when it ends as planned, excluded; required.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets when it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets whether the engagement is suspended.</summary>
    public bool IsSuspended { get; init; }
}
