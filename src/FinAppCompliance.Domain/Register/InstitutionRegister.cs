using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Register;

/// <summary>Everything one institution's register says (机构台账): its records by kind, and of which kinds it holds all there are.</summary>
/// <remarks>
/// Immutable and thread-safe. Applications stand in the ledger unless they say otherwise. Two registers are equal when they
/// hold equal records in the same order within each kind, declare the same kinds complete, as a whole and for the same
/// applications and units, and have the same date.
/// </remarks>
public sealed class InstitutionRegister : IEquatable<InstitutionRegister>
{
    private readonly FrozenDictionary<Type, IReadOnlyList<RegisterRecord>> _sections;
    private readonly Dictionary<string, RegisterRecord> _byId;

    /// <summary>Creates a register from its records.</summary>
    /// <param name="records">The records, copied; at most one institution.</param>
    /// <param name="completeKinds">The record types of which every existing record is here; null for none.</param>
    /// <param name="asOf">The moment up to which the register is current; null when not stated.</param>
    /// <param name="completeParts">The applications and units for which every record of some types is here; null for none.</param>
    /// <exception cref="ArgumentException">
    /// Two records have one id, a type is not part of the format or cannot belong to an application, there are two institutions, or a
    /// part names an application or unit that is not recorded.
    /// </exception>
    public InstitutionRegister(
        IEnumerable<RegisterRecord> records, IEnumerable<Type>? completeKinds = null, DateTimeOffset? asOf = null, IEnumerable<CompletePart>? completeParts = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        AsOf = asOf?.ToUniversalTime();
        CompleteKinds = (completeKinds ?? []).ToFrozenSet();
        _sections = Group(records);
        foreach (var kind in CompleteKinds.Where(kind => !RegisterSections.ByType.ContainsKey(kind)))
        {
            throw new ArgumentException($"'{kind.Name}' is no record type of the register format", nameof(completeKinds));
        }

        Records = [.. RegisterSections.All.SelectMany(section => Of(section.RecordType))];
        _byId = new Dictionary<string, RegisterRecord>(Records.Count, StringComparer.Ordinal);
        foreach (var record in Records)
        {
            if (!_byId.TryAdd(record.Id, record))
            {
                throw new ArgumentException($"two records have the id '{record.Id}'; ids are unique over the whole register", nameof(records));
            }
        }

        CompleteParts = CompletePart.Merge(Checked(completeParts ?? []), CompleteKinds.Contains);
    }

    /// <summary>Gets the register without records, of which nothing is known.</summary>
    public static InstitutionRegister Empty { get; } = new([]);

    /// <summary>Gets the moment up to which the register is current, in UTC; null when not stated.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Gets the institution; null when it is not recorded.</summary>
    public Institution? Institution => Of<Institution>() is [var institution, ..] ? institution : null;

    /// <summary>Gets every record, in the order of the format's sections.</summary>
    public IReadOnlyList<RegisterRecord> Records { get; }

    /// <summary>Gets the record types of which the register holds every record that exists.</summary>
    public IReadOnlySet<Type> CompleteKinds { get; }

    /// <summary>Gets the applications and units for which the register holds every record of some types that are not complete as a whole.</summary>
    /// <remarks>One part for each; applications first, each by id.</remarks>
    public IReadOnlyList<CompletePart> CompleteParts { get; }

    /// <summary>Returns the records of one type; empty when there are none.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    public IReadOnlyList<T> Of<T>()
        where T : RegisterRecord => _sections.TryGetValue(typeof(T), out var records) ? (IReadOnlyList<T>)records : [];

    /// <summary>Finds a record by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The record; null when there is none.</returns>
    public RegisterRecord? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds the record a reference points to.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="reference">The reference.</param>
    /// <returns>The record; null when there is none of that type.</returns>
    public T? Find<T>(Ref<T> reference)
        where T : RegisterRecord => reference.Id is { } id ? Find(id) as T : null;

    /// <summary>Returns the register as facts for an assessment.</summary>
    /// <param name="source">Where the facts come from, shown as evidence.</param>
    /// <returns>All records, and an application outside the ledger for each discovery recorded to match no entry.</returns>
    public FactBatch ToBatch(string source = "register") =>
        new(source, [.. Records, .. Of<DiscoveredApplication>().Where(IsOutsideLedger).Select(MobileApplication.FromDiscovery)], CompleteKinds, CompleteParts);

    /// <inheritdoc/>
    public bool Equals(InstitutionRegister? other) =>
        other is not null && AsOf == other.AsOf && CompleteKinds.SetEquals(other.CompleteKinds)
        && CompleteParts.SequenceEqual(other.CompleteParts) && Records.SequenceEqual(other.Records);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InstitutionRegister);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, CompleteKinds.Count, Records.Count, Records is [var first, ..] ? first : null);

    private IEnumerable<CompletePart> Checked(IEnumerable<CompletePart> parts)
    {
        foreach (var part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            if ((part.Application is { } application ? (RegisterRecord?)Find(application) : Find(part.Unit!.Value)) is null)
            {
                throw new ArgumentException($"no {(part.Unit is null ? "application" : "unit")} with the id '{part.TargetId}' is recorded, for which records are declared complete", nameof(parts));
            }

            if (part.Kinds.FirstOrDefault(static kind => !RegisterSections.ByType.TryGetValue(kind, out var section) || !section.ConcernsApplications) is { } wrong)
            {
                throw new ArgumentException($"'{wrong.Name}' is no record type of the register format whose records concern an application", nameof(parts));
            }

            yield return part;
        }
    }

    private static bool IsOutsideLedger(DiscoveredApplication discovery) =>
        discovery.MatchedApplication.IsAbsent &&
        !(discovery.ExclusionReason == LedgerExclusion.NotOperatedByUs | discovery.ExclusionReason == LedgerExclusion.Counterfeit).IsTrue;

    private static FrozenDictionary<Type, IReadOnlyList<RegisterRecord>> Group(IEnumerable<RegisterRecord> records)
    {
        var groups = new Dictionary<Type, List<RegisterRecord>>();
        foreach (var record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            var type = record.GetType();
            if (!RegisterSections.ByType.ContainsKey(type))
            {
                throw new ArgumentException($"record '{record.Id}' has a type that is not part of the register format", nameof(records));
            }

            if (!groups.TryGetValue(type, out var group))
            {
                groups[type] = group = [];
            }

            group.Add(record is MobileApplication { Ledger.IsUnknown: true } entry ? entry with { Ledger = LedgerStatus.Listed } : record);
        }

        return groups.GetValueOrDefault(typeof(Institution)) is { Count: > 1 }
            ? throw new ArgumentException("a register belongs to one institution", nameof(records))
            : groups.ToFrozenDictionary(static g => g.Key, static g => RegisterSections.ByType[g.Key].ToList(g.Value));
    }

    private IReadOnlyList<RegisterRecord> Of(Type type) => _sections.GetValueOrDefault(type, []);
}
