namespace FinAppCompliance.Inventory.Register;

/// <summary>Keeps the records of the register and every change of them.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IRegisterStore
{
    /// <summary>Applies a change if the record stands at the revision before it, and adds it to the history, both or neither.</summary>
    /// <param name="change">The change; its revision is one more than that on which it is based.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was applied; false when somebody else changed the record meanwhile.</returns>
    ValueTask<bool> TryApplyAsync(RegisterChange change, CancellationToken cancellationToken);

    /// <summary>Finds a record.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record with its stamp; null when there is none or it was removed.</returns>
    ValueTask<RegisterEntry?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists records in ordinal order of id.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<RegisterEntry> ListAsync(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>Lists the changes of one record, or of all, in the order in which they were applied.</summary>
    /// <param name="recordId">The record; null for all.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<RegisterChange> HistoryAsync(string? recordId, CancellationToken cancellationToken);
}
