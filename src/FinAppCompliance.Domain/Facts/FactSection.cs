using System.Collections.Concurrent;
using System.Collections.Frozen;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>All records of one type, ordered by id, with an index by parent and, once asked for, by the keys of lookups.</summary>
internal sealed class FactSection
{
    private readonly Dictionary<string, RegisterRecord[]> _byParent;
    private readonly ConcurrentDictionary<RecordLookup, object> _byKey = new(ReferenceEqualityComparer.Instance);
    private Tuple<RecordIndex, string[]>? _roots;

    private FactSection(RegisterRecord[] records, Dictionary<string, RegisterRecord[]> byParent, bool isComplete, FrozenSet<string>? completeFor = null)
    {
        Records = records;
        _byParent = byParent;
        IsComplete = isComplete;
        CompleteFor = completeFor;
        var hasUnknownParent = (isComplete || completeFor is not null) && Array.Exists(records, static r => r.IsParentUnknown);
        IsCompleteByParent = isComplete && !hasUnknownParent;
        CompleteByParentFor = hasUnknownParent ? null : completeFor;
    }

    internal static FactSection Unrecorded { get; } = new([], [], isComplete: false);

    internal RegisterRecord[] Records { get; }

    internal bool IsComplete { get; }

    /// <summary>Gets whether the records of one parent are certain to be all: complete, and none with an unknown parent.</summary>
    internal bool IsCompleteByParent { get; }

    /// <summary>Gets the applications for which every record is here; null for none.</summary>
    internal FrozenSet<string>? CompleteFor { get; }

    /// <summary>Gets the applications whose records are certain to be all: complete for them, and none with an unknown parent; null for none.</summary>
    internal FrozenSet<string>? CompleteByParentFor { get; }

    internal static FactSection Create(IEnumerable<RegisterRecord> records, bool isComplete)
    {
        var ordered = records.ToArray();
        Array.Sort(ordered, static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        var byParent = new Dictionary<string, RegisterRecord[]>(StringComparer.Ordinal);
        foreach (var group in ordered.Where(static r => r.ParentId is not null).GroupBy(static r => r.ParentId!, StringComparer.Ordinal))
        {
            byParent.Add(group.Key, [.. group]);
        }

        return new(ordered, byParent, isComplete);
    }

    /// <summary>Returns the section with the applications for which it is complete; itself when they are the same.</summary>
    internal FactSection DeclareFor(FrozenSet<string>? applications) =>
        CompleteFor == applications || (applications is not null && CompleteFor?.SetEquals(applications) == true) ? this : new(Records, _byParent, IsComplete, applications);

    /// <summary>Returns the root of every record; computed once for the index that the section stands with.</summary>
    internal ReadOnlySpan<string> RootsIn(RecordIndex index)
    {
        var cached = _roots;
        if (cached is null || !ReferenceEquals(cached.Item1, index))
        {
            cached = Tuple.Create(index, Array.ConvertAll(Records, record => record.ParentId is null ? record.Id : index.RootOf(record)));
            _roots = cached;
        }

        return cached.Item2;
    }

    internal ReadOnlySpan<RegisterRecord> About(string parentId) => _byParent.GetValueOrDefault(parentId) ?? [];

    internal KeyedRecords<TKey> Keyed<TRecord, TKey>(RecordLookup<TRecord, TKey> lookup)
        where TRecord : RegisterRecord
        where TKey : notnull =>
        (KeyedRecords<TKey>)(_byKey.TryGetValue(lookup, out var known) ? known : _byKey.GetOrAdd(lookup, lookup.Index(Records)));

    internal FactSection With(IReadOnlyCollection<RegisterRecord> replaced, IReadOnlySet<string> removedIds)
    {
        var next = new List<RegisterRecord>(Records.Length + replaced.Count);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in Records)
        {
            if (removedIds.Contains(record.Id))
            {
                Touch(touched, record);
            }
            else
            {
                next.Add(record);
            }
        }

        foreach (var record in replaced)
        {
            Touch(touched, record);
        }

        var merged = Merge(next, replaced);
        var byParent = new Dictionary<string, RegisterRecord[]>(_byParent, StringComparer.Ordinal);
        foreach (var parent in touched)
        {
            byParent.Remove(parent);
        }

        foreach (var group in Relevant(merged, touched).GroupBy(static r => r.ParentId!, StringComparer.Ordinal))
        {
            byParent[group.Key] = [.. group];
        }

        return new(merged, byParent, IsComplete, CompleteFor);
    }

    private static IEnumerable<RegisterRecord> Relevant(RegisterRecord[] merged, HashSet<string> touched) =>
        touched.Count == 0 ? [] : merged.Where(r => r.ParentId is { } parent && touched.Contains(parent));

    private static void Touch(HashSet<string> touched, RegisterRecord record)
    {
        if (record.ParentId is { } parent)
        {
            touched.Add(parent);
        }
    }

    private static RegisterRecord[] Merge(List<RegisterRecord> kept, IReadOnlyCollection<RegisterRecord> added)
    {
        var sorted = added.OrderBy(static r => r.Id, StringComparer.Ordinal).ToArray();
        var merged = new RegisterRecord[kept.Count + sorted.Length];
        int k = 0, a = 0;
        for (var at = 0; at < merged.Length; at++)
        {
            var takeKept = a == sorted.Length || (k < kept.Count && string.CompareOrdinal(kept[k].Id, sorted[a].Id) < 0);
            merged[at] = takeKept ? kept[k++] : sorted[a++];
        }

        return merged;
    }
}
