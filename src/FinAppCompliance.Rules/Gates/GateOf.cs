using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Gates;

/// <summary>A gate together with the type of record that takes the step.</summary>
internal sealed class Gate<TSubject>(string id, BilingualText title, Func<TSubject, DateTimeOffset, TSubject> assume, IReadOnlyList<RuleId> rules) : Gate(id, title, rules)
    where TSubject : RegisterRecord
{
    internal override Type SubjectType => typeof(TSubject);

    internal override RegisterRecord Assume(RegisterRecord subject, DateTimeOffset asOf) => assume((TSubject)subject, asOf);

    private protected override Gate With(Func<RegisterRecord, FactSet, IEnumerable<string>> related, IReadOnlySet<RuleId> mayBeExcluded) =>
        new Gate<TSubject>(Id, Title, assume, Rules) { Related = related, MayBeExcluded = mayBeExcluded };
}
