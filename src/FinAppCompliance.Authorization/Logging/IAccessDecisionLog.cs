namespace FinAppCompliance.Authorization.Logging;

/// <summary>Records decisions. Where logging is a duty, a decision that could not be recorded is a denial.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IAccessDecisionLog
{
    /// <summary>Records a decision and returns only when it is safe; any exception means that it is not.</summary>
    /// <param name="entry">The decision.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken);
}
