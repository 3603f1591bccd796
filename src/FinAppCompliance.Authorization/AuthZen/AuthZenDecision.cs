namespace FinAppCompliance.Authorization.AuthZen;

/// <summary>A response of the AuthZEN Access Evaluation API.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuthZenDecision
{
    /// <summary>Gets whether access is permitted.</summary>
    public bool Decision { get; init; }

    /// <summary>Gets the reason, and what the enforcement point must know.</summary>
    public AuthZenDecisionContext? Context { get; init; }
}
