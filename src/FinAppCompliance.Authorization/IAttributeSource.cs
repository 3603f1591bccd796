using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization;

/// <summary>Finds the circumstances of a request that the host knows, such as the network of a session (the information point).</summary>
/// <remarks>
/// Asked for every recorded decision and every AuthZEN message; what it finds wins over what a caller claims.
/// Implementations are thread-safe. One that throws, or times out, makes the decision a denial with reason error.
/// </remarks>
public interface IAttributeSource
{
    /// <summary>Finds the circumstances of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken);
}
