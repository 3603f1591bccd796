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

    internal abstract Verdict Evaluate(RegisterRecord subject, RuleFrame frame);

    /// <summary>Judges the subjects from one position up to, not including, another.</summary>
    internal abstract void EvaluateRange(ReadOnlySpan<RegisterRecord> subjects, Range range, RuleFrame frame, RuleSheetPart part);

    internal RuleSheet EvaluateAll(ReadOnlySpan<RegisterRecord> subjects, RuleFrame frame)
    {
        var sheet = new RuleSheet(subjects.Length);
        var part = sheet.NewPart();
        EvaluateRange(subjects, .., frame, part);
        sheet.Join([part]);
        return sheet;
    }
}
