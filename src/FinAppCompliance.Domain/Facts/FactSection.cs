using System.Collections.Concurrent;
using System.Collections.Frozen;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>All records of one type, ordered by id, with an index by parent and, once asked for, by the keys of lookups.</summary>
internal sealed class FactSection
{
    private readonly ChildIndex _children;
    private readonly ConcurrentDictionary<RecordLookup, object> _byKey = new(ReferenceEqualityComparer.Instance);
    private Tuple<RecordIndex, string[]>? _roots;

    private FactSection(RegisterRecord[] records, ChildIndex children, bool isComplete, FrozenSet<string>? completeFor = null)
    {
        Records = records;
        _children = children;
        IsComplete = isComplete;
        CompleteFor = completeFor;
        var hasUnknownParent = (isComplete || completeFor is not null) && Array.Exists(records, static r => r.IsParentUnknown);
        IsCompleteByParent = isComplete && !hasUnknownParent;
        CompleteByParentFor = hasUnknownParent ? null : completeFor;
    }

    internal static FactSection Unrecorded { get; } = new([], ChildIndex.Empty, isComplete: false);

    internal RegisterRecord[] Records { get; }

    internal bool IsComplete { get; }

    /// <summary>Gets whether the records of one parent are certain to be all: complete, and none with an unknown parent.</summary>
    internal bool IsCompleteByParent { get; }

    /// <summary>Gets the applications for which every record is here; null for none.</summary>
    internal FrozenSet<string>? CompleteFor { get; }

    /// <summary>Gets the applications whose records are certain to be all: complete for them, and none with an unknown parent; null for none.</summary>
    internal FrozenSet<string>? CompleteByParentFor { get; }

    /// <summary>Gets one record of each parent.</summary>
    internal IEnumerable<RegisterRecord> OneOfEachParent => _children.OneOfEach;

    /// <summary>Makes a section; the array is taken over and sorted.</summary>
    internal static FactSection Create(RegisterRecord[] records, bool isComplete)
    {
        RecordOrder.Sort(records);
        return new(records, ChildIndex.Create(records), isComplete);
    }

    /// <summary>Returns the section declared complete or not, as a whole and for no single application.</summary>
    internal FactSection Declare(bool isComplete) => new(Records, _children, isComplete);

    /// <summary>Returns the section with the applications for which it is complete; itself when they are the same.</summary>
    internal FactSection DeclareFor(FrozenSet<string>? applications) =>
        CompleteFor == applications || (applications is not null && CompleteFor?.SetEquals(applications) == true) ? this : new(Records, _children, IsComplete, applications);

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

    internal ReadOnlySpan<RegisterRecord> About(string parentId) => _children.Under(parentId);

    internal KeyedRecords<TKey> Keyed<TRecord, TKey>(RecordLookup<TRecord, TKey> lookup)
        where TRecord : RegisterRecord
        where TKey : notnull =>
        (KeyedRecords<TKey>)(_byKey.TryGetValue(lookup, out var known) ? known : _byKey.GetOrAdd(lookup, lookup.Index(Records)));

    internal FactSection With(IReadOnlyCollection<RegisterRecord> replaced, IReadOnlySet<string> removedIds)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in replaced)
        {
            Touch(touched, record);
        }

        var places = removedIds.Select(IndexOf).Where(static at => at >= 0).Order().ToArray();
        foreach (var place in places)
        {
            Touch(touched, Records[place]);
        }

        var merged = Merge(places, replaced.OrderBy(static r => r.Id, StringComparer.Ordinal).ToArray());
        return new(merged, _children.With(touched, removedIds, replaced, merged), IsComplete, CompleteFor);
    }

    private static void Touch(HashSet<string> touched, RegisterRecord record)
    {
        if (record.ParentId is { } parent)
        {
            touched.Add(parent);
        }
    }

    /// <summary>Returns where the record with an id stands; negative when there is none.</summary>
    private int IndexOf(string id)
    {
        var place = PlaceFor(id, 0);
        return place < Records.Length && string.Equals(Records[place].Id, id, StringComparison.Ordinal) ? place : -1;
    }

    /// <summary>Returns the first place, from one on, whose record does not stand before an id.</summary>
    private int PlaceFor(string id, int from)
    {
        var (low, high) = (from, Records.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = string.CompareOrdinal(Records[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Copies the records but those at some places, with others put in between; stretches that stay are copied whole.</summary>
    private RegisterRecord[] Merge(int[] places, RegisterRecord[] added)
    {
        var merged = new RegisterRecord[Records.Length - places.Length + added.Length];
        int from = 0, to = 0, gone = 0;
        foreach (var record in added)
        {
            CopyUpTo(PlaceFor(record.Id, from));
            merged[to++] = record;
        }

        CopyUpTo(Records.Length);
        return merged;

        void CopyUpTo(int end)
        {
            while (from < end)
            {
                var next = gone < places.Length && places[gone] < end ? places[gone] : end;
                Array.Copy(Records, from, merged, to, next - from);
                (to, from) = (to + next - from, next);
                if (next < end)
                {
                    (from, gone) = (next + 1, gone + 1);
                }
            }
        }
    }
}
