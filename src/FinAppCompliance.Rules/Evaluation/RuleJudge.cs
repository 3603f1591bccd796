using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>A rule's evaluation as a delegate, which is quicker to call from shared generic code than its interface.</summary>
internal delegate Verdict RuleJudge<TSubject>(in RuleContext<TSubject> context)
    where TSubject : RegisterRecord;
