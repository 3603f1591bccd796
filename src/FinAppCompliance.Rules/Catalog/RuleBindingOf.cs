using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A rule together with the type of record it judges.</summary>
internal sealed class RuleBinding<TSubject>(IComplianceRule<TSubject> rule) : RuleBinding(rule.Descriptor)
    where TSubject : RegisterRecord
{
    private readonly RuleJudge<TSubject> _judge = rule.Evaluate;

    internal override RuleDescriptor FreshDescriptor => rule.Descriptor;

    internal override Type SubjectType => typeof(TSubject);

    internal override Verdict Evaluate(RegisterRecord subject, RuleFrame frame)
    {
        try
        {
            return _judge(new RuleContext<TSubject>((TSubject)subject, frame));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Faults.Verdict(fault);
        }
    }

    internal override void EvaluateRange(ReadOnlySpan<RegisterRecord> subjects, Range range, RuleFrame frame, RuleSheet sheet)
    {
        var (at, length) = range.GetOffsetAndLength(subjects.Length);
        subjects = subjects[..(at + length)];
        while (at < subjects.Length)
        {
            if (sheet.IsSwitchedOff)
            {
                sheet.Record(at++, Faults.SwitchedOff);
                continue;
            }

            try
            {
                EvaluateFrom(ref at, subjects, frame, sheet);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                sheet.Record(at++, Faults.Verdict(fault));
            }
        }
    }

    private void EvaluateFrom(ref int at, ReadOnlySpan<RegisterRecord> subjects, RuleFrame frame, RuleSheet sheet)
    {
        var judge = _judge;
        for (; at < subjects.Length; at++)
        {
            // The section of a type holds records of that type only, so the cast needs no check.
            var context = new RuleContext<TSubject>(Unsafe.As<TSubject>(subjects[at]), frame);
            sheet.Record(at, judge(in context));
        }
    }
}
