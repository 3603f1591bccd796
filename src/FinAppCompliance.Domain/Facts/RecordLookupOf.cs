using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Says under which keys of one type records are found.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RecordLookup<TRecord, TKey> : RecordLookup
    where TRecord : RegisterRecord
    where TKey : notnull
{
    private readonly Func<TRecord, FactList<TKey>> _keys;

    internal RecordLookup(Func<TRecord, FactList<TKey>> keys)
        : base(typeof(TRecord)) => _keys = keys;

    /// <inheritdoc/>
    public override FactList<string> KeyIdsOf(RegisterRecord record)
    {
        var keys = _keys((TRecord)record);
        return keys.IsUnknown ? default : [.. keys.Select(static key => key.ToString() ?? string.Empty)];
    }

    internal KeyedRecords<TKey> Index(RegisterRecord[] records)
    {
        var found = new Dictionary<TKey, List<RegisterRecord>>();
        var possible = new List<RegisterRecord>();
        foreach (var record in records)
        {
            var keys = _keys((TRecord)record);
            if (keys.IsUnknown)
            {
                possible.Add(record);
            }

            foreach (var key in keys.Items)
            {
                Add(found, key, record);
            }
        }

        return new(found.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray()), [.. possible]);
    }

    private static void Add(Dictionary<TKey, List<RegisterRecord>> found, TKey key, RegisterRecord record)
    {
        if (!found.TryGetValue(key, out var under))
        {
            found[key] = under = new(1);
        }

        // A record that lists a key twice is found once.
        if (under.Count == 0 || !ReferenceEquals(under[^1], record))
        {
            under.Add(record);
        }
    }
}
