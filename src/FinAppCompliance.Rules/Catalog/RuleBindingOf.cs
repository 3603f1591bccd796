using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A rule together with the type of record it judges.</summary>
internal sealed class RuleBinding<TSubject>(IComplianceRule<TSubject> rule) : RuleBinding(rule.Descriptor)
    where TSubject : RegisterRecord
{
    private readonly RuleJudge<TSubject> _judge = rule.Evaluate;
    private readonly DutyDay<TSubject>? _day = rule.Descriptor.MainCitationOrNull is { } place && !Commencement.Of(place).IsAlways ? rule.Descriptor.Arising.Day as DutyDay<TSubject> : null;

    internal override RuleDescriptor FreshDescriptor => rule.Descriptor;

    internal override Type SubjectType => typeof(TSubject);

    internal override Verdict Evaluate(RegisterRecord subject, RuleFrame frame)
    {
        try
        {
            return frame.Units is null ? Judge((TSubject)subject, frame) : JudgeByUnit((TSubject)subject, frame, frame.Units);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Faults.Verdict(fault);
        }
    }

    internal override void EvaluateRange(ReadOnlySpan<RegisterRecord> subjects, Range range, RuleFrame frame, RuleSheetPart part)
    {
        var (at, length) = range.GetOffsetAndLength(subjects.Length);
        subjects = subjects[..(at + length)];
        while (at < subjects.Length && !part.IsSwitchedOff)
        {
            try
            {
                EvaluateFrom(ref at, subjects, frame, part);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                part.Record(at++, Faults.Verdict(fault));
            }
        }
    }

    private void EvaluateFrom(ref int at, ReadOnlySpan<RegisterRecord> subjects, RuleFrame frame, RuleSheetPart part)
    {
        var judge = _judge;
        var day = _day;
        if (frame.Units is { } units)
        {
            for (; at < subjects.Length; at++)
            {
                part.Record(at, JudgeByUnit((TSubject)subjects[at], frame, units));
            }

            return;
        }

        for (; at < subjects.Length; at++)
        {
            // The section of a type holds records of that type only, so the cast needs no check.
            var context = new RuleContext<TSubject>(Unsafe.As<TSubject>(subjects[at]), frame);
            part.Record(at, day is null ? judge(in context) : JudgeByDay(in context, day));
        }
    }

    private Verdict Judge(TSubject subject, RuleFrame frame)
    {
        frame.Witness?.Forget();
        var context = new RuleContext<TSubject>(subject, frame);
        return _day is null ? _judge(in context) : JudgeByDay(in context, _day);
    }

    /// <summary>Judges by the values of the subject's units; where its units are not all known and the answer depends on them, it cannot be told.</summary>
    private Verdict JudgeByUnit(TSubject subject, RuleFrame frame, UnitParameters units)
    {
        var place = frame.Scope.Units.Of(subject);
        string[] certain = [.. units.Values.Keys.Where(place.Units.Contains).Order(StringComparer.Ordinal)];
        var verdict = Judge(subject, frame.ForUnits(certain));
        if (place.Open.Count == 0)
        {
            return verdict;
        }

        foreach (var possible in units.Values.Keys.Where(unit => !place.Units.Contains(unit)))
        {
            var other = Judge(subject, frame.ForUnits([.. certain.Append(possible).Order(StringComparer.Ordinal)]));
            if (other.Outcome != verdict.Outcome || other.HasPast != verdict.HasPast)
            {
                return UnitPlace.Undecided(new VerdictDraft(frame), place);
            }
        }

        return verdict;
    }

    /// <summary>Leaves an event aside that lies outside the time in force, and claims nothing where its day is not known.</summary>
    private Verdict JudgeByDay(in RuleContext<TSubject> context, DutyDay<TSubject> asked)
    {
        var day = asked(in context);
        var applies = context.ArisesInForce(day);
        if (applies.IsFalse)
        {
            return context.Outside(day);
        }

        var verdict = _judge(in context);
        return applies.IsTrue || verdict.Outcome is RuleOutcome.NotApplicable or RuleOutcome.Errored ? verdict : context.Undated(Descriptor.Arising.Fact);
    }
}
