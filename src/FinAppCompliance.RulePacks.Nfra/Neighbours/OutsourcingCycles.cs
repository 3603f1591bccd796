using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Judges cycles of the whole outsourcing; the first counts from the first arrangement that was signed.</summary>
internal static class OutsourcingCycles
{
    /// <summary>Says how the cycle stands.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="arrangements">The arrangements.</param>
    /// <param name="isConcerned">Whether an arrangement gives rise to the duty.</param>
    /// <param name="records">The records that may show the cycle as served.</param>
    /// <param name="isOfKind">Whether a record is of the kind asked for.</param>
    /// <param name="done">The day that the record shows.</param>
    internal static Timeliness OutsourcingTerm<TRecord>(
        this in RuleContext<Institution> context,
        TimeLimit cycle,
        Records<OutsourcingArrangement> arrangements,
        Func<OutsourcingArrangement, Tri> isConcerned,
        Records<TRecord> records,
        Func<TRecord, Tri> isOfKind,
        Func<TRecord, Fact<DateOnly>> done)
        where TRecord : RegisterRecord
    {
        var first = FirstSigning(arrangements, isConcerned, out var isCertain);
        var kept = context.CycleTerm(cycle, first, records, isOfKind, done);
        return kept.State == TimelinessState.Open && !isCertain ? kept with { State = TimelinessState.Unknown } : kept;
    }

    /// <summary>Names when each of the arrangements was signed that give rise to the duty.</summary>
    internal static VerdictDraft WithSigning(this VerdictDraft draft, Records<OutsourcingArrangement> arrangements, Func<OutsourcingArrangement, Tri> isConcerned)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var arrangement in arrangements)
        {
            draft = isConcerned(arrangement).IsFalse ? draft : draft.With("signedOn", arrangement.SignedOn, arrangement.Id);
        }

        return draft;
    }

    /// <summary>Names the assessments; of one of another kind only the kind.</summary>
    internal static VerdictDraft WithAssessments(this VerdictDraft draft, Records<RiskAssessment> assessments, RiskAssessmentKind kind)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("assessments", assessments);
        foreach (var assessment in assessments)
        {
            draft = draft.With("kind", assessment.Kind, assessment.Id);
            draft = (assessment.Kind == kind).IsFalse ? draft : draft.With("assessedOn", assessment.AssessedOn, assessment.Id);
        }

        return draft;
    }

    private static Fact<DateOnly> FirstSigning(Records<OutsourcingArrangement> arrangements, Func<OutsourcingArrangement, Tri> isConcerned, out bool isCertain)
    {
        DateOnly? first = null;
        isCertain = arrangements.IsComplete;
        foreach (var arrangement in arrangements)
        {
            var concerned = isConcerned(arrangement);
            isCertain &= concerned.IsFalse || (concerned.IsTrue && !arrangement.SignedOn.IsUnknown);
            first = concerned.IsTrue && arrangement.SignedOn.TryGet(out var day) && !(first <= day) ? day : first;
        }

        return first is { } known ? known : isCertain ? Fact<DateOnly>.Absent : Fact<DateOnly>.Unknown;
    }
}
