namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Looks after the database of the stores, and that of the keys. Call it every few minutes; a hosted service or a timer of the host will do.</summary>
/// <remarks>
/// Repeats what an erasure could not finish, keeps the partitions of the next year ready from December on (by the clock, in China time), and
/// tells what somebody should look at. Thread-safe.
/// </remarks>
public interface IStoreMaintenance
{
    /// <summary>Does what is due now.</summary>
    /// <param name="cancellationToken">Stops between steps; calling again is safe.</param>
    /// <exception cref="FinAppCompliance.AuditTrail.Logs.StoreUnusableException">The schema does not fit, or the database refuses the program.</exception>
    ValueTask<StoreMaintenanceReport> RunAsync(CancellationToken cancellationToken = default);
}
