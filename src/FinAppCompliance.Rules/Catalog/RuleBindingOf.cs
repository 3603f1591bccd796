using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A rule together with the type of record it judges.</summary>
internal sealed class RuleBinding<TSubject>(IComplianceRule<TSubject> rule) : RuleBinding(rule.Descriptor)
    where TSubject : RegisterRecord
{
    internal override RuleDescriptor FreshDescriptor => rule.Descriptor;

    internal override Type SubjectType => typeof(TSubject);

    internal override Verdict Evaluate(RegisterRecord subject, EvaluationScope scope, RuleParameters parameters)
    {
        try
        {
            return rule.Evaluate(new RuleContext<TSubject>((TSubject)subject, scope, Reads, parameters));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Faults.Verdict(fault);
        }
    }

    internal override void EvaluateAll(ReadOnlySpan<RegisterRecord> subjects, EvaluationScope scope, RuleParameters parameters, RuleSheet sheet)
    {
        for (var at = 0; at < subjects.Length; at++)
        {
            sheet.Record(at, sheet.IsSwitchedOff ? Faults.SwitchedOff : Evaluate(subjects[at], scope, parameters));
        }
    }
}
