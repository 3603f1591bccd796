using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Everything that is known at one moment: the records that rules read.</summary>
/// <remarks>
/// An immutable snapshot, safe to share between threads. Records are found by type, by id and by parent; a type that nobody
/// declared complete may have unrecorded records, and every question about it is answered accordingly. A type may be declared
/// complete for single applications or units (<see cref="CompletePart"/>): questions about those are then answered as if it were complete.
/// </remarks>
public sealed class FactSet
{
    private readonly FactSection[] _sections;
    private readonly RecordIndex _index;
    private readonly Dictionary<Type, bool> _types;

    private FactSet(FactSection[] sections, RecordIndex index, Dictionary<Type, bool> types, IReadOnlyList<CompletePart> parts)
    {
        _sections = sections;
        _index = index;
        _types = types;
        CompleteParts = parts;
    }

    /// <summary>Gets the set that knows nothing.</summary>
    public static FactSet Empty { get; } = From(Array.Empty<FactBatch>());

    /// <summary>Gets the record types that are recorded or declared complete, by name.</summary>
    public IReadOnlyList<Type> Types => [.. _types.Keys.OrderBy(static t => t.FullName, StringComparer.Ordinal)];

    /// <summary>Gets the applications and units for which records were declared complete, one part for each, without types that are complete as a whole.</summary>
    public IReadOnlyList<CompletePart> CompleteParts { get; }

    /// <summary>Joins what several sources know.</summary>
    /// <param name="batches">The batches; the same record may come twice, two different ones with one id may not.</param>
    /// <exception cref="FactConflictException">Two records share an id, or parents form a ring.</exception>
    public static FactSet From(IEnumerable<FactBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        var joined = new JoinedRecords();
        var types = new Dictionary<Type, bool>();
        var parts = new List<CompletePart>();
        foreach (var batch in batches)
        {
            parts.AddRange(batch.CompleteParts);
            joined.Add(batch);
            foreach (var type in batch.CompleteKinds)
            {
                types[type] = true;
            }
        }

        foreach (var type in joined.Types)
        {
            types.TryAdd(type, false);
        }

        var merged = CompletePart.Merge(parts, types.GetValueOrDefault);
        foreach (var kind in merged.SelectMany(static part => part.Kinds))
        {
            types.TryAdd(kind, false);
        }

        return Build(joined, types, merged);
    }

    /// <summary>Makes a set from records, some types of which are complete.</summary>
    /// <param name="records">The records.</param>
    /// <param name="completeKinds">The types of which every existing record is given.</param>
    /// <exception cref="FactConflictException">Two records share an id, or parents form a ring.</exception>
    public static FactSet Of(IEnumerable<RegisterRecord> records, params IEnumerable<Type> completeKinds) =>
        From([new FactBatch("records", records, completeKinds.ToHashSet())]);

    /// <summary>Returns the records of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public Records<T> All<T>()
        where T : RegisterRecord => new(SectionOf<T>().Records, SectionOf<T>().IsComplete);

    /// <summary>Returns the records of one type that belong to a parent; complete when the type is, or is for the application at the parent's root.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="parentId">The id of the parent.</param>
    public Records<T> About<T>(string parentId)
        where T : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(parentId);
        var section = SectionOf<T>();
        return new(section.About(parentId), section.IsCompleteByParent || IsUnder(section.CompleteByParentFor, parentId));
    }

    /// <summary>Returns the records that a lookup finds under a key, and those that may belong there because their key is unknown.</summary>
    /// <typeparam name="TRecord">The type of the records.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="lookup">The lookup; its index is built at the first question and kept.</param>
    /// <param name="key">The key.</param>
    public Records<TRecord> Under<TRecord, TKey>(RecordLookup<TRecord, TKey> lookup, TKey key)
        where TRecord : RegisterRecord
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(lookup);
        var section = SectionOf<TRecord>();
        var keyed = section.Keyed(lookup);
        var isComplete = section.IsComplete || (section.CompleteFor is { } applications && key is IRecordReference { Id: { } named } && IsUnder(applications, named));
        return new(keyed.Under(key), isComplete, keyed.Possible);
    }

    /// <summary>Finds the record that a reference points to; null when it is not recorded.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reference">The reference.</param>
    public T? Find<T>(Ref<T> reference)
        where T : RegisterRecord => _index.Find(reference.Id) as T;

    /// <summary>Finds a record of any type; null when it is not recorded.</summary>
    /// <param name="id">The id.</param>
    public RegisterRecord? Find(string id) => _index.Find(id);

    /// <summary>Says whether every existing record of a type is recorded.</summary>
    /// <param name="type">The type.</param>
    public bool IsComplete(Type type) => _types.GetValueOrDefault(type);

    /// <summary>Says whether the records of each parent are certain to be all: the type is complete and no record has an unknown parent.</summary>
    /// <param name="type">The type.</param>
    public bool IsCompleteByParent(Type type)
    {
        var slot = RecordSlot.OfType(type);
        return slot < _sections.Length && _sections[slot].IsCompleteByParent;
    }

    /// <summary>Says whether the records of a type that belong to a record are certain to be all.</summary>
    /// <param name="type">The type.</param>
    /// <param name="parentId">The id of the record, such as an application or a version of it.</param>
    /// <returns>True when the type is complete, or is for the application at the record's root, and none of its records has an unknown parent.</returns>
    public bool IsCompleteAbout(Type type, string parentId)
    {
        ArgumentNullException.ThrowIfNull(parentId);
        var slot = RecordSlot.OfType(type);
        return slot < _sections.Length && (_sections[slot].IsCompleteByParent || IsUnder(_sections[slot].CompleteByParentFor, parentId));
    }

    /// <summary>Returns the recorded applications for which a type was declared complete, without those for which it is because the whole type is; ordered by id.</summary>
    /// <param name="type">The type.</param>
    public IReadOnlyList<string> ApplicationsCompleteFor(Type type)
    {
        var slot = RecordSlot.OfType(type);
        return slot < _sections.Length && _sections[slot].CompleteFor is { } applications ? [.. applications.Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Returns the id at the top of a record's chain of parents; its own id when it has no parent.</summary>
    /// <param name="record">The record.</param>
    public string RootOf(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ParentId is null ? record.Id : _index.RootOf(record);
    }

    /// <summary>Returns the records of a type, ordered by id, without knowing the type at compile time and without copying.</summary>
    /// <param name="type">The type.</param>
    public ReadOnlySpan<RegisterRecord> SpanOf(Type type)
    {
        var slot = RecordSlot.OfType(type);
        return slot < _sections.Length ? _sections[slot].Records : [];
    }

    /// <summary>Returns the roots of the records of a type, in the order of <see cref="SpanOf"/>.</summary>
    /// <param name="type">The type.</param>
    public ReadOnlySpan<string> RootsOf(Type type)
    {
        var slot = RecordSlot.OfType(type);
        return slot < _sections.Length ? _sections[slot].RootsIn(_index) : [];
    }

    /// <summary>Returns a set in which some records are replaced or added and some are gone.</summary>
    /// <param name="replaced">New versions of records, or new records.</param>
    /// <param name="removedIds">Ids of records that are gone; unknown ids are ignored.</param>
    /// <exception cref="FactConflictException">A new record has the id of one of another type, or parents form a ring.</exception>
    public FactSet With(IReadOnlyCollection<RegisterRecord> replaced, params IReadOnlyCollection<string> removedIds)
    {
        ArgumentNullException.ThrowIfNull(replaced);
        ArgumentNullException.ThrowIfNull(removedIds);
        var gone = new HashSet<string>(removedIds, StringComparer.Ordinal);
        var types = new Dictionary<Type, bool>(_types);
        foreach (var record in replaced)
        {
            if (_index.Find(record.Id) is { } former && former.GetType() != record.GetType())
            {
                throw new FactConflictException($"'{record.Id}' is the id of a record of another type; choose another id");
            }

            gone.Add(record.Id);
            types.TryAdd(record.GetType(), false);
        }

        var index = _index.With(replaced, removedIds);
        ParentRings.Refuse(replaced, index);
        return new(Apply(CompleteParts, ReplaceSections(replaced, gone, types), index), index, types, CompleteParts);
    }

    /// <summary>Returns a set in which records are declared complete for an application or a unit as well.</summary>
    /// <param name="part">The part.</param>
    public FactSet Declare(CompletePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var types = new Dictionary<Type, bool>(_types);
        foreach (var kind in part.Kinds)
        {
            types.TryAdd(kind, false);
        }

        var parts = CompletePart.Merge([.. CompleteParts, part], IsComplete);
        return new(Apply(parts, Grow(_sections, types), _index), _index, types, parts);
    }

    /// <summary>Returns a set in which a type is declared complete or not; in both cases nothing is left that says so of single applications or units.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isComplete">Whether every existing record is given.</param>
    public FactSet Declare(Type type, bool isComplete)
    {
        var types = new Dictionary<Type, bool>(_types) { [type] = isComplete };
        var sections = Grow(_sections, types);
        var slot = RecordSlot.OfType(type);
        sections[slot] = sections[slot].Declare(isComplete);
        return new(sections, _index, types, CompletePart.Merge(CompleteParts, kind => kind == type));
    }

    private static FactSet Build(JoinedRecords joined, Dictionary<Type, bool> types, IReadOnlyList<CompletePart> parts)
    {
        var sections = Grow([], types);
        foreach (var (type, isComplete) in types)
        {
            var records = joined.Of(type);
            if (isComplete || records.Length > 0)
            {
                sections[RecordSlot.OfType(type)] = FactSection.Create(records, isComplete);
            }
        }

        var index = RecordIndex.Create(joined.ById);
        ParentRings.Refuse(sections.SelectMany(static section => section.OneOfEachParent), index);
        return new(Apply(parts, sections, index), index, types, parts);
    }

    private static FactSection[] Apply(IReadOnlyList<CompletePart> parts, FactSection[] sections, RecordIndex index)
    {
        if (parts.Count == 0)
        {
            return sections;
        }

        var slot = RecordSlot.Of<MobileApplication>();
        var resolved = Facts.CompleteParts.Resolve(parts, slot < sections.Length ? sections[slot].Records : [], index.Find);
        foreach (var kind in parts.SelectMany(static part => part.Kinds).Distinct())
        {
            var at = RecordSlot.OfType(kind);
            sections[at] = sections[at].DeclareFor(resolved.GetValueOrDefault(kind));
        }

        return sections;
    }

    private static FactSection[] Grow(FactSection[] sections, Dictionary<Type, bool> types)
    {
        var size = Math.Max(sections.Length, types.Keys.Select(RecordSlot.OfType).Append(-1).Max() + 1);
        var grown = new FactSection[size];
        Array.Fill(grown, FactSection.Unrecorded);
        sections.CopyTo(grown, 0);
        return grown;
    }

    private FactSection[] ReplaceSections(IReadOnlyCollection<RegisterRecord> replaced, HashSet<string> gone, Dictionary<Type, bool> types)
    {
        var sections = Grow(_sections, types);
        var byType = replaced.ToLookup(static r => r.GetType());
        var touched = gone.Select(_index.Find).OfType<RegisterRecord>().Concat(replaced).Select(static r => r.GetType()).ToHashSet();
        foreach (var type in touched)
        {
            var slot = RecordSlot.OfType(type);
            sections[slot] = sections[slot].With([.. byType[type]], gone);
        }

        return sections;
    }

    /// <summary>Says whether a record is one of some applications or belongs to one of them.</summary>
    private bool IsUnder(FrozenSet<string>? applications, string id) => applications is not null
        && (applications.Contains(id) || (_index.Find(id) is { ParentId: not null } record && applications.Contains(_index.RootOf(record))));

    private FactSection SectionOf<T>()
    {
        var slot = RecordSlot.Of<T>();
        return slot < _sections.Length ? _sections[slot] : FactSection.Unrecorded;
    }
}
