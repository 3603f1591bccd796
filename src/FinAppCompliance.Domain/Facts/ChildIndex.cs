using System.Runtime.InteropServices;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>The records of a section by parent: one array, in which those of a parent lie side by side by id, and where each parent begins.</summary>
/// <remarks>A changed copy shares the array and keeps only the parents that were touched, until they are so many that a new array is better. Immutable.</remarks>
internal sealed class ChildIndex
{
    private readonly RegisterRecord[] _children;
    private readonly Dictionary<string, (int Start, int Count)> _slices;
    private readonly Dictionary<string, RegisterRecord[]>? _changes;

    private ChildIndex(RegisterRecord[] children, Dictionary<string, (int Start, int Count)> slices, Dictionary<string, RegisterRecord[]>? changes = null)
    {
        _children = children;
        _slices = slices;
        _changes = changes;
    }

    internal static ChildIndex Empty { get; } = new([], []);

    /// <summary>Gets one record of each parent, since all records of a parent stand under the same chain of parents.</summary>
    internal IEnumerable<RegisterRecord> OneOfEach => _slices.Values.Select(slice => _children[slice.Start]);

    /// <summary>Slices records that are ordered by id: counts those of each parent, then puts each where its parent begins.</summary>
    internal static ChildIndex Create(RegisterRecord[] ordered)
    {
        var groups = new int[ordered.Length];
        var (slices, counts, total) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>(), 0);
        var (last, group) = ((string?)null, -1);
        for (var at = 0; at < ordered.Length; at++)
        {
            if (ordered[at].ParentId is not { } parent)
            {
                groups[at] = -1;
                continue;
            }

            // Neighbours by id mostly share a parent, so most are never looked up.
            if (!string.Equals(parent, last, StringComparison.Ordinal))
            {
                last = parent;
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, parent, out var exists);
                group = exists ? known : known = counts.Count;
                if (!exists)
                {
                    counts.Add(0);
                }
            }

            groups[at] = group;
            counts[group]++;
            total++;
        }

        return total == 0 ? Empty : Fill(ordered, groups, slices, counts, total);
    }

    internal ReadOnlySpan<RegisterRecord> Under(string parent)
    {
        if (_changes is not null && _changes.TryGetValue(parent, out var changed))
        {
            return changed;
        }

        return _slices.TryGetValue(parent, out var slice) ? _children.AsSpan(slice.Start, slice.Count) : [];
    }

    /// <summary>Returns the index in which the records of some parents are others.</summary>
    /// <param name="touched">The parents.</param>
    /// <param name="gone">The ids of the records that are gone from there.</param>
    /// <param name="added">The records that are there now.</param>
    /// <param name="ordered">All records of the section as they are now.</param>
    internal ChildIndex With(IReadOnlySet<string> touched, IReadOnlySet<string> gone, IReadOnlyCollection<RegisterRecord> added, RegisterRecord[] ordered)
    {
        if (touched.Count == 0)
        {
            return this;
        }

        var changes = _changes is null ? new(StringComparer.Ordinal) : new Dictionary<string, RegisterRecord[]>(_changes, StringComparer.Ordinal);
        if ((changes.Count + touched.Count) * 4 > _slices.Count)
        {
            return Create(ordered);
        }

        var come = added.Where(static record => record.ParentId is not null).ToLookup(static record => record.ParentId!, StringComparer.Ordinal);
        foreach (var parent in touched)
        {
            var children = new List<RegisterRecord>();
            foreach (var child in Under(parent))
            {
                if (!gone.Contains(child.Id))
                {
                    children.Add(child);
                }
            }

            children.AddRange(come[parent]);
            children.Sort(RecordOrder.ById);
            changes[parent] = [.. children];
        }

        return new(_children, _slices, changes);
    }

    private static ChildIndex Fill(RegisterRecord[] ordered, int[] groups, Dictionary<string, int> groupOf, List<int> counts, int total)
    {
        var starts = new int[counts.Count];
        for (var (group, start) = (0, 0); group < starts.Length; start += counts[group], group++)
        {
            starts[group] = start;
        }

        var slices = new Dictionary<string, (int Start, int Count)>(groupOf.Count, StringComparer.Ordinal);
        foreach (var (parent, group) in groupOf)
        {
            slices.Add(parent, (starts[group], counts[group]));
        }

        var children = new RegisterRecord[total];
        for (var at = 0; at < ordered.Length; at++)
        {
            if (groups[at] >= 0)
            {
                children[starts[groups[at]]++] = ordered[at];
            }
        }

        return new(children, slices);
    }
}
