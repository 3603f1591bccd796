namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>What was granted and not used in a window, and how the policy could be narrower.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UsageReport
{
    /// <summary>Gets the beginning of the window.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Gets the end of the window, excluded.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets the use of every grant that had begun by the end of the window, ordered by id.</summary>
    public required IReadOnlyList<GrantUse> Grants { get; init; }

    /// <summary>Gets the grants that permitted nothing.</summary>
    public IReadOnlyList<string> UnusedGrants => [.. Grants.Where(static use => use.Uses == 0).Select(static use => use.GrantId)];

    /// <summary>Gets the subjects who hold a role that permitted nothing to them.</summary>
    public required IReadOnlyList<(string Subject, string Role)> UnusedRoles { get; init; }

    /// <summary>Gets the grants whose last review, or beginning where there was none, is too long ago.</summary>
    public required IReadOnlyList<string> StaleReviews { get; init; }

    /// <summary>Gets the narrower policy that would have permitted the same traffic, with the proof by replay.</summary>
    public required NarrowingProposal Proposal { get; init; }
}
