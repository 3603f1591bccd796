namespace FinAppCompliance.Authorization.Logging;

/// <summary>Reads decisions that were recorded, as for a review of use or for an auditor.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IAccessDecisionHistory
{
    /// <summary>Lists decisions in the order of recording, page by page from where they are kept.</summary>
    /// <param name="query">Which decisions.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<AccessLogEntry> ListAsync(AccessLogQuery query, CancellationToken cancellationToken);
}
