using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Register;

/// <summary>Computes the register from its history. Pure and thread-safe.</summary>
public static class HistoryReplay
{
    /// <summary>Returns the records as they stood at an instant.</summary>
    /// <param name="changes">The changes, those of one record in the order in which they happened.</param>
    /// <param name="asOf">The instant; changes after it are passed over.</param>
    /// <returns>The records by id.</returns>
    /// <exception cref="ArgumentException">A change does not follow the one before it.</exception>
    public static IReadOnlyDictionary<string, RegisterRecord> StateAt(IEnumerable<RegisterChange> changes, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var state = new SortedDictionary<string, RegisterRecord>(StringComparer.Ordinal);
        var revisions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var change in changes.Where(change => change.At <= asOf))
        {
            if (change.Revision != revisions.GetValueOrDefault(change.RecordId) + 1 || !Equals(change.Before, state.GetValueOrDefault(change.RecordId)))
            {
                throw new ArgumentException($"change {change.Revision} of '{change.RecordId}' does not follow the one before it", nameof(changes));
            }

            revisions[change.RecordId] = change.Revision;
            state.Remove(change.RecordId);
            if (change.After is { } after)
            {
                state.Add(change.RecordId, after);
            }
        }

        return state;
    }
}
