using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Tells in which section, record and member of the register the facts of one finding are entered.</summary>
internal sealed class FactAddresses(FactSet facts, SubjectReference subject, IReadOnlySet<string>? readMembers)
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

        List<MissingFact> unknown = [.. conclusion.Observations.Where(static o => o.State == FactState.Unknown).Select(Of)];
        return unknown.Count > 0 ? unknown : Within(conclusion);
    }

    private static bool IsUnknownIn(RegisterRecord record, string member) => !RegisterMembers.EnteredIn(record).Contains(member, StringComparer.Ordinal);

    private IEnumerable<MissingFact> Within(Conclusion conclusion) =>
        conclusion.Observations.Where(static o => o.Ids is not null).SelectMany(static o => o.Ids!).Prepend(subject.Id).Distinct(StringComparer.Ordinal)
            .Select(facts.Find).OfType<RegisterRecord>().SelectMany(UnknownIn);

    private IEnumerable<MissingFact> UnknownIn(RegisterRecord record) => RegisterMembers.SectionOf(record.GetType()) is not { } section ? []
        : RegisterMembers.Of(record.GetType()).Where(member => readMembers?.Contains($"{section}.{member}") != false && IsUnknownIn(record, member))
            .Select(member => At(record, MissingFactKind.Member, member, member));

    private MissingFact Of(Observation observation) => observation.IsRecords
        ? new(MissingFactKind.Records, observation.Fact, RegisterMembers.SectionOf(observation.RecordType!))
        : At(MissingFactKind.Member, observation);

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
