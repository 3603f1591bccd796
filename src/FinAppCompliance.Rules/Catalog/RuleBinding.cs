using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A rule with its subject type hidden, so that rules of different subjects stand in one list.</summary>
internal abstract class RuleBinding
{
    private protected RuleBinding(RuleDescriptor descriptor)
    {
        Descriptor = descriptor;
        Reads = new RuleReads(descriptor.Needs);
    }

    internal RuleDescriptor Descriptor { get; }

    internal RuleReads Reads { get; }

    internal abstract RuleDescriptor FreshDescriptor { get; }

    internal abstract Type SubjectType { get; }

    internal abstract Verdict Evaluate(RegisterRecord subject, EvaluationScope scope, RuleParameters parameters);

    internal abstract void EvaluateAll(ReadOnlySpan<RegisterRecord> subjects, EvaluationScope scope, RuleParameters parameters, RuleSheet sheet);
}
