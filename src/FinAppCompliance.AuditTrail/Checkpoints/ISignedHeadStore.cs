using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Keeps, by compare and swap, the one size and root of each log that may be signed; that is why two roots of one size never are.</summary>
/// <remarks>Implementations are thread-safe, across processes too.</remarks>
public interface ISignedHeadStore
{
    /// <summary>Returns the newest head that may be signed; null when none was.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<SignedHead?> FindAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Replaces the head when it is still the expected one, durably.</summary>
    /// <param name="log">The log.</param>
    /// <param name="expected">The head that must still be there; null for none.</param>
    /// <param name="next">The new head, which is larger.</param>
    /// <param name="cancellationToken">Stops waiting; ask for the head again then.</param>
    /// <returns>False, with nothing changed, when the head is another one or the new one is not larger.</returns>
    ValueTask<bool> TryAdvanceAsync(LogId log, SignedHead? expected, SignedHead next, CancellationToken cancellationToken);
}
