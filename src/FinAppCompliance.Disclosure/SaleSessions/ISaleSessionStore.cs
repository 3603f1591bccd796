using FinAppCompliance.Disclosure.Retrieval;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Keeps sale sessions.</summary>
/// <remarks>Implementations are thread-safe. Steps are only ever added, or destroyed all together.</remarks>
public interface ISaleSessionStore
{
    /// <summary>Adds a new session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was added; false when a session of that id exists.</returns>
    ValueTask<bool> AddAsync(SaleSession session, CancellationToken cancellationToken);

    /// <summary>Finds a session.</summary>
    /// <param name="sessionId">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The session; null when there is none.</returns>
    ValueTask<SaleSession?> FindAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Lists sessions, the oldest first, then by id.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<SaleSession> ListAsync(SaleSessionQuery query, CancellationToken cancellationToken);

    /// <summary>Replaces a session if nobody changed it meanwhile.</summary>
    /// <param name="session">The session after the change.</param>
    /// <param name="expectedRevision">The revision on which the change was based.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was replaced; false when the revision is another or there is no session.</returns>
    ValueTask<bool> ReplaceAsync(SaleSession session, long expectedRevision, CancellationToken cancellationToken);
}
