using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Tells in which section, record and member of the register the facts of a rule's findings are entered.</summary>
/// <remarks>Not thread-safe; used for one subject after the other, so that what repeats is made once.</remarks>
internal sealed class FactAddresses(FactSet facts, IReadOnlySet<string>? readMembers, DateTimeOffset asOf)
{
    private const int MostHomeless = 64;

    private readonly Dictionary<(string Fact, Type Type), MissingFact[]> _records = [];
    private SubjectReference _subject = new(string.Empty, string.Empty, string.Empty);
    private RegisterRecord? _record;

    /// <summary>Begins with a subject.</summary>
    internal void Begin(SubjectReference subject)
    {
        _subject = subject;
        _record = facts.Find(subject.Id);
    }

    internal Evidence Describe(in Observation observation, bool isScope) => new(observation.Fact, observation.State, observation.Text, observation.Record)
    {
        Section = SectionOf(observation),
        IsRecords = observation.IsRecords,
        IsScope = isScope,
    };

    /// <summary>Returns what a conclusion lacks: the times that contradict each other, the unknown facts, or else what is unknown within the records looked through.</summary>
    internal IReadOnlyList<MissingFact> Missing(Conclusion conclusion)
    {
        if (conclusion.Timeliness.State == TimelinessState.OutOfOrder)
        {
            return [.. conclusion.Observations.Where(static o => o.IsTime).Select(o => At(MissingFactKind.Order, o))];
        }

        var missing = new List<MissingFact>();
        foreach (var observation in conclusion.Observations)
        {
            if (observation.State == FactState.Unknown)
            {
                missing.AddRange(Of(observation));
            }
        }

        return missing.Count > 0 ? missing : Hidden(conclusion);
    }

    /// <summary>Returns what may settle a matter of which every named fact is known: facts within the records, a value instead of none, a time that lies ahead.</summary>
    private List<MissingFact> Hidden(Conclusion conclusion)
    {
        List<MissingFact> missing = [.. Within(conclusion)];
        if (missing.Count == 0)
        {
            missing.AddRange(conclusion.Observations.Where(static o => o.State == FactState.Absent).Select(Wanted));
        }

        if (missing.Count == 0)
        {
            // What is recorded for a later time than the assessment cannot have been seen yet.
            missing.AddRange(conclusion.Observations.Where(o => o.IsAfter(asOf)).Select(o => At(MissingFactKind.Order, o)));
        }

        return missing;
    }

    private static bool IsUnknownIn(RegisterRecord record, string member) => !RegisterMembers.EnteredIn(record).Contains(member, StringComparer.Ordinal);

    private IEnumerable<MissingFact> Within(Conclusion conclusion) =>
        conclusion.Observations.Where(static o => o.Ids is not null).SelectMany(static o => o.Ids!).Prepend(_subject.Id).Distinct(StringComparer.Ordinal)
            .Select(facts.Find).OfType<RegisterRecord>().SelectMany(UnknownIn);

    private IEnumerable<MissingFact> UnknownIn(RegisterRecord record) => RegisterMembers.SectionOf(record.GetType()) is not { } section ? []
        : RegisterMembers.Of(record.GetType()).Where(member => readMembers?.Contains($"{section}.{member}") != false && IsUnknownIn(record, member))
            .Select(member => At(record, MissingFactKind.Member, member, member));

    private MissingFact[] Of(in Observation observation)
    {
        if (observation.RecordType is not { } type)
        {
            return [At(MissingFactKind.Member, observation)];
        }

        if (observation.Ids is null)
        {
            return [Wanted(observation)];
        }

        if (!_records.TryGetValue((observation.Fact, type), out var records))
        {
            // Where the section is complete, only records that belong nowhere yet leave open whether there are more of this one.
            MissingFact[] homeless = facts.IsComplete(type) && !facts.IsCompleteByParent(type) ? [.. Homeless(type).Take(MostHomeless)] : [];
            _records[(observation.Fact, type)] = records = homeless.Length > 0 ? homeless : [new(MissingFactKind.Records, observation.Fact, RegisterMembers.SectionOf(type))];
        }

        return records;
    }

    private List<MissingFact> Homeless(Type type)
    {
        List<MissingFact> found = [];
        foreach (var record in facts.SpanOf(type))
        {
            if (found.Count < MostHomeless && record.IsParentUnknown)
            {
                found.AddRange(RegisterMembers.ParentsOf(type).Where(member => IsUnknownIn(record, member)).Select(member => At(record, MissingFactKind.Member, member, member)));
            }
        }

        return found;
    }

    private MissingFact Wanted(Observation observation) => observation.RecordType is { } type
        ? new(MissingFactKind.Record, observation.Fact, RegisterMembers.SectionOf(type), _subject.Id)
        : At(MissingFactKind.Value, observation);

    private MissingFact At(MissingFactKind kind, Observation observation) => Holder(observation) is { } record
        ? At(record, kind, observation.Fact, observation.Fact)
        : new(kind, observation.Fact, null, observation.Record);

    private static MissingFact At(RegisterRecord record, MissingFactKind kind, string name, string member) =>
        RegisterAddress.Of(record, member) is { } address && RegisterMembers.Has(address.Section, address.Member!)
            ? new(kind, name, address.Section, address.Id, address.Member)
            : new(kind, name, null, record.Id);

    private string? SectionOf(in Observation observation) => observation.RecordType is { } type
        ? RegisterMembers.SectionOf(type)
        : Holder(observation) is { } record ? RegisterAddress.SectionOf(record) : null;

    private RegisterRecord? Holder(in Observation observation) => observation.Record is { } id ? facts.Find(id) : _record;
}
