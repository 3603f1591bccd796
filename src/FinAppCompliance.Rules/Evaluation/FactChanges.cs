using System.Collections.Concurrent;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What differs between two fact sets: for each type the roots that changed, and where its records moved.</summary>
internal sealed class FactChanges
{
    private readonly FactSet _before;
    private readonly FactSet _after;
    private readonly Dictionary<Type, HashSet<string>> _roots = [];
    private readonly Dictionary<Type, List<(RegisterRecord Record, FactSet Facts)>> _changed = [];
    private readonly HashSet<Type> _declared = [];
    private readonly HashSet<Type> _moved = [];
    private bool _isRestructured;
    private readonly ConcurrentDictionary<FactNeed, IReadOnlySet<string>?> _touched = [];
    private readonly ConcurrentDictionary<(Type Subjects, IReadOnlySet<string> Roots), int[]> _positions = [];

    private FactChanges(FactSet before, FactSet after)
    {
        _before = before;
        _after = after;
    }

    internal FactSet After => _after;

    internal static FactChanges Between(FactSet before, FactSet after)
    {
        var changes = new FactChanges(before, after);
        foreach (var type in before.Types.Concat(after.Types).Distinct())
        {
            if (before.IsComplete(type) != after.IsComplete(type) || before.IsCompleteByParent(type) != after.IsCompleteByParent(type) || IsRedeclaredInPart(type, before, after))
            {
                changes._declared.Add(type);
            }

            changes.Compare(type);
        }

        if (changes._isRestructured)
        {
            foreach (var type in before.Types.Intersect(after.Types))
            {
                changes.CompareRoots(type);
            }
        }

        return changes;
    }

    /// <summary>Says whether everything about a type must be read again, since its completeness changed.</summary>
    internal bool IsRedeclared(Type type) => _declared.Contains(type);

    internal IReadOnlySet<string> RootsOf(Type type) => _roots.TryGetValue(type, out var roots) ? roots : EmptyRoots;

    /// <summary>Returns the roots of the subjects that a change of what a rule reads may concern; null for every subject.</summary>
    internal IReadOnlySet<string>? RootsTouchedThrough(FactNeed need) => _touched.GetOrAdd(need, Touched);

    /// <summary>Says whether a type has the same records by id as before, so that each stands where it stood.</summary>
    internal bool IsAligned(Type type) => !_moved.Contains(type);

    /// <summary>Returns where the records of a type stand whose root is among some; found once for each set of roots, which many rules share.</summary>
    internal int[] PositionsUnder(Type subjects, IReadOnlySet<string> roots) => _positions.GetOrAdd((subjects, roots), FindPositions);

    internal ReadOnlySpan<RegisterRecord> SubjectsBefore(Type type) => _before.SpanOf(type);

    private static HashSet<string> EmptyRoots { get; } = [];

    private static bool IsRedeclaredInPart(Type type, FactSet before, FactSet after) =>
        !PartsOf(before, type).SequenceEqual(PartsOf(after, type));

    private static IEnumerable<(string Application, bool IsByParent)> PartsOf(FactSet facts, Type type) =>
        facts.CompleteParts.Count == 0 ? [] : facts.ApplicationsCompleteFor(type).Select(id => (id, facts.IsCompleteAbout(type, id)));

    private IReadOnlySet<string>? Touched(FactNeed need)
    {
        var roots = RootsOf(need.Type);
        if (IsRedeclared(need.Type) || (need.IsAnywhere && roots.Count > 0))
        {
            return null;
        }

        return need.Lookup is not { } lookup || roots.Count == 0 ? roots : RootsNamed(lookup);
    }

    private HashSet<string>? RootsNamed(RecordLookup lookup)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (record, facts) in _changed[lookup.RecordType])
        {
            var ids = lookup.KeyIdsOf(record);
            if (ids.IsUnknown)
            {
                return null;
            }

            foreach (var id in ids.Items)
            {
                touched.Add(facts.Find(id) is { } named ? facts.RootOf(named) : id);
            }
        }

        return touched;
    }

    private int[] FindPositions((Type Subjects, IReadOnlySet<string> Roots) asked)
    {
        var found = new List<int>();
        var roots = _after.RootsOf(asked.Subjects);
        for (var at = 0; at < roots.Length; at++)
        {
            if (asked.Roots.Contains(roots[at]))
            {
                found.Add(at);
            }
        }

        return [.. found];
    }

    private void Compare(Type type)
    {
        var old = _before.SpanOf(type);
        var now = _after.SpanOf(type);
        if (old == now)
        {
            return;
        }

        int o = 0, n = 0;
        while (o < old.Length || n < now.Length)
        {
            var order = o == old.Length ? 1 : n == now.Length ? -1 : string.CompareOrdinal(old[o].Id, now[n].Id);
            if (order == 0 && (ReferenceEquals(old[o], now[n]) || old[o].Equals(now[n])))
            {
                o++;
                n++;
                continue;
            }

            if (order != 0)
            {
                _moved.Add(type);
            }

            _isRestructured |= order != 0 || old[o].ParentId != now[n].ParentId;

            if (order <= 0)
            {
                Note(type, old[o++], _before);
            }

            if (order >= 0)
            {
                Note(type, now[n++], _after);
            }
        }
    }

    /// <summary>Notes the records that did not change themselves but hang under another root now, since a record between them and their root changed.</summary>
    private void CompareRoots(Type type)
    {
        var old = _before.SpanOf(type);
        var now = _after.SpanOf(type);
        var rootsBefore = _before.RootsOf(type);
        var rootsAfter = _after.RootsOf(type);
        for (int o = 0, n = 0; o < old.Length && n < now.Length;)
        {
            var order = string.CompareOrdinal(old[o].Id, now[n].Id);
            if (order == 0 && !string.Equals(rootsBefore[o], rootsAfter[n], StringComparison.Ordinal))
            {
                Note(type, old[o], _before);
                Note(type, now[n], _after);
            }

            o += order <= 0 ? 1 : 0;
            n += order >= 0 ? 1 : 0;
        }
    }

    private void Note(Type type, RegisterRecord record, FactSet facts)
    {
        if (!_roots.TryGetValue(type, out var roots))
        {
            _roots[type] = roots = new(StringComparer.Ordinal);
            _changed[type] = [];
        }

        roots.Add(facts.RootOf(record));
        _changed[type].Add((record, facts));
    }
}
