using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization;

/// <summary>Finds the circumstances that a request does not state, such as the network of a session (the information point).</summary>
/// <remarks>Implementations are thread-safe. One that throws makes the decision a denial with reason error.</remarks>
public interface IAttributeSource
{
    /// <summary>Finds the circumstances of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    ValueTask<AttributeSet> FindAsync(AccessRequest request, CancellationToken cancellationToken);
}
