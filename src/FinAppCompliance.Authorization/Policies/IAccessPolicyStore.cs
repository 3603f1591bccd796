namespace FinAppCompliance.Authorization.Policies;

/// <summary>Keeps every version of the access policy, grants included, so that each past decision can be explained. Nothing is ever changed or removed.</summary>
/// <remarks>Implementations are thread-safe. What was added is durable and visible to every later call before the call returns.</remarks>
public interface IAccessPolicyStore
{
    /// <summary>Adds a policy as the next one, unless another was added since.</summary>
    /// <param name="policy">The policy; load it first, for a store does not check it.</param>
    /// <param name="expectedNumber">The number of the newest policy that is known; zero for none.</param>
    /// <param name="by">Who put it in force.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was added is then unknown.</param>
    /// <returns>Whether it was added; false when the newest has another number.</returns>
    /// <exception cref="ArgumentException">A policy of the same version was added before with other content, or a text is blank.</exception>
    ValueTask<bool> AddAsync(AccessPolicy policy, long expectedNumber, string by, CancellationToken cancellationToken);

    /// <summary>Finds the newest policy that was added by an instant; null when there is none.</summary>
    /// <param name="at">The instant; null for now.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidDataException">The stored bytes are not those that were added.</exception>
    ValueTask<StoredPolicy?> FindAsync(DateTimeOffset? at, CancellationToken cancellationToken);

    /// <summary>Lists all policies in order.</summary>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<StoredPolicy> ListAsync(CancellationToken cancellationToken);
}
