namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>A response of the AuthZEN Access Evaluations API.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenBatchDecision
{
    /// <summary>Gets the decisions, in the order of the requests; fewer when the batch stopped early.</summary>
    public IReadOnlyList<AuthZenDecision> Evaluations { get; init; } = [];
}
