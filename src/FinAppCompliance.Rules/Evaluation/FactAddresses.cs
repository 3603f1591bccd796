using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Tells in which section, record and member of the register the facts of one finding are entered.</summary>
internal sealed class FactAddresses(FactSet facts, SubjectReference subject, IReadOnlySet<string>? readMembers, DateTimeOffset asOf)
{
    internal Evidence Describe(Observation observation, bool isScope) => new(observation.Fact, observation.State, observation.Text, observation.Record)
    {
        Section = SectionOf(observation),
        IsRecords = observation.IsRecords,
        IsScope = isScope,
    };

    /// <summary>Returns what a conclusion lacks: the times that contradict each other, the unknown facts, or else what is unknown within the records looked through.</summary>
    internal IEnumerable<MissingFact> Missing(Conclusion conclusion)
    {
        if (conclusion.Timeliness.State == TimelinessState.OutOfOrder)
        {
            return conclusion.Observations.Where(static o => o.IsTime).Select(o => At(MissingFactKind.Order, o));
        }

        List<MissingFact> unknown = [.. conclusion.Observations.Where(static o => o.State == FactState.Unknown).SelectMany(Of)];
        if (unknown.Count == 0)
        {
            unknown.AddRange(Within(conclusion));
        }

        if (unknown.Count == 0)
        {
            unknown.AddRange(conclusion.Observations.Where(static o => o.State == FactState.Absent).Select(Wanted));
        }

        // What is recorded for a later time than the assessment cannot have been seen yet.
        return unknown.Count > 0 ? unknown : conclusion.Observations.Where(o => o.IsAfter(asOf)).Select(o => At(MissingFactKind.Order, o));
    }

    private static bool IsUnknownIn(RegisterRecord record, string member) => !RegisterMembers.EnteredIn(record).Contains(member, StringComparer.Ordinal);

    private IEnumerable<MissingFact> Within(Conclusion conclusion) =>
        conclusion.Observations.Where(static o => o.Ids is not null).SelectMany(static o => o.Ids!).Prepend(subject.Id).Distinct(StringComparer.Ordinal)
            .Select(facts.Find).OfType<RegisterRecord>().SelectMany(UnknownIn);

    private IEnumerable<MissingFact> UnknownIn(RegisterRecord record) => RegisterMembers.SectionOf(record.GetType()) is not { } section ? []
        : RegisterMembers.Of(record.GetType()).Where(member => readMembers?.Contains($"{section}.{member}") != false && IsUnknownIn(record, member))
            .Select(member => At(record, MissingFactKind.Member, member, member));

    private IEnumerable<MissingFact> Of(Observation observation)
    {
        if (observation.RecordType is not { } type)
        {
            return [At(MissingFactKind.Member, observation)];
        }

        // Where the section is complete, only records that belong nowhere yet leave open whether there are more of this one.
        List<MissingFact> homeless = [.. observation.Ids is null || !facts.IsComplete(type) ? [] : Homeless(type)];
        return homeless.Count > 0 ? homeless : [Records(observation, RegisterMembers.SectionOf(type))];
    }

    private MissingFact Records(Observation observation, string? section) => observation.Ids is null
        ? new(MissingFactKind.Record, observation.Fact, section, subject.Id)
        : new(MissingFactKind.Records, observation.Fact, section);

    private MissingFact Wanted(Observation observation) => observation.RecordType is { } type
        ? new(MissingFactKind.Record, observation.Fact, RegisterMembers.SectionOf(type), subject.Id)
        : At(MissingFactKind.Value, observation);

    private IEnumerable<MissingFact> Homeless(Type type)
    {
        foreach (var record in facts.SpanOf(type).ToArray().Where(static record => record.IsParentUnknown))
        {
            foreach (var member in RegisterMembers.ParentsOf(type).Where(member => IsUnknownIn(record, member)))
            {
                yield return At(record, MissingFactKind.Member, member, member);
            }
        }
    }

    private MissingFact At(MissingFactKind kind, Observation observation) => Holder(observation) is { } record
        ? At(record, kind, observation.Fact, observation.Fact)
        : new(kind, observation.Fact, null, observation.Record);

    private static MissingFact At(RegisterRecord record, MissingFactKind kind, string name, string member) =>
        RegisterAddress.Of(record, member) is { } address && RegisterMembers.Has(address.Section, address.Member!)
            ? new(kind, name, address.Section, address.Id, address.Member)
            : new(kind, name, null, record.Id);

    private string? SectionOf(Observation observation) => observation.RecordType is { } type
        ? RegisterMembers.SectionOf(type)
        : Holder(observation) is { } record ? RegisterAddress.Of(record)?.Section : null;

    private RegisterRecord? Holder(Observation observation) => facts.Find(observation.Record ?? subject.Id);
}
