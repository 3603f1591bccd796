namespace FinAppCompliance.Inventory.Register;

/// <summary>Sorted ids by a key; not thread-safe, its owner locks.</summary>
internal sealed class IdIndex<TKey>
    where TKey : notnull
{
    private static readonly SortedSet<string> None = new(StringComparer.Ordinal);

    private readonly Dictionary<TKey, SortedSet<string>> _ids = [];

    /// <summary>Returns the ids that follow another in ordinal order, or all for null.</summary>
    public static IEnumerable<string> From(SortedSet<string> ids, string? after)
    {
        if (after is null || ids.Count == 0)
        {
            return ids;
        }

        return string.CompareOrdinal(ids.Max, after) <= 0 ? [] : ids.GetViewBetween(after + "\0", ids.Max!);
    }

    public SortedSet<string> Of(TKey key) => _ids.GetValueOrDefault(key, None);

    public void Add(TKey key, string id)
    {
        if (!_ids.TryGetValue(key, out var ids))
        {
            _ids[key] = ids = new(StringComparer.Ordinal);
        }

        ids.Add(id);
    }

    public void Remove(TKey key, string id)
    {
        if (_ids.TryGetValue(key, out var ids) && ids.Remove(id) && ids.Count == 0)
        {
            _ids.Remove(key);
        }
    }
}
