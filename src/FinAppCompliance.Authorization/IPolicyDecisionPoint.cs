using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization;

/// <summary>Decides requests and records what was decided; ours, or an adapter to a remote one.</summary>
/// <remarks>Implementations are thread-safe and never throw for a request: what fails denies.</remarks>
public interface IPolicyDecisionPoint
{
    /// <summary>Decides a request and records the decision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops waiting; nothing is permitted then.</param>
    ValueTask<AccessDecision> DecideAsync(AccessRequest request, CancellationToken cancellationToken);
}
