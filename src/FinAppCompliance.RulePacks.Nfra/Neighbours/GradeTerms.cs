using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Names of a grade what decided: the recorded one, or the facts that prove a graver one.</summary>
internal static class GradeTerms
{
    /// <summary>Names the recorded grade, the facts that prove the grade asked for, and what is missing where nobody recorded one.</summary>
    internal static VerdictDraft WithGrade(this VerdictDraft draft, string name, Fact<IncidentGrade> recorded, GradeVerdict derived, IncidentGrade least, GradingEvidence facts)
    {
        draft = draft.With(name, OrUnknown(recorded));
        return derived.AtLeast >= least ? facts.Name(draft, derived.DecidingFacts) : (recorded >= least).IsTrue ? draft : facts.Name(draft, derived.MissingFacts);
    }

    /// <summary>Says whether a recorded grade is no lower than the facts prove; unknown while missing facts leave a graver one open.</summary>
    /// <param name="recorded">The recorded grade; unknown or ungraded leaves it open.</param>
    /// <param name="derived">What the facts prove.</param>
    /// <param name="unlessGraded">The grade that an incident has of which it is recorded that the rule does not grade it.</param>
    internal static Tri IsGraveEnough(Fact<IncidentGrade> recorded, GradeVerdict derived, IncidentGrade unlessGraded)
    {
        if (recorded.IsUnknown || (recorded == IncidentGrade.Ungraded).IsTrue)
        {
            return Tri.Unknown;
        }

        var grade = recorded.Or(unlessGraded);
        return grade < derived.AtLeast ? false : grade >= derived.AtMost ? true : Tri.Unknown;
    }

    /// <summary>Says whether a recorded grade is graver than the facts can prove; unknown while missing facts may prove it.</summary>
    /// <param name="recorded">The recorded grade.</param>
    /// <param name="derived">What the facts prove.</param>
    internal static Tri IsGraverThanProved(Fact<IncidentGrade> recorded, GradeVerdict derived) =>
        !recorded.TryGet(out var grade) || grade <= derived.AtLeast ? false : grade > derived.AtMost ? true : Tri.Unknown;

    /// <summary>Returns the recorded grade; unknown where it says only that nobody graded yet.</summary>
    /// <param name="recorded">The recorded grade.</param>
    internal static Fact<IncidentGrade> OrUnknown(Fact<IncidentGrade> recorded) => (recorded == IncidentGrade.Ungraded).IsTrue ? Fact<IncidentGrade>.Unknown : recorded;
}
