using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>To which units a record belongs, and which facts are missing to know all of them.</summary>
/// <param name="Units">The ids of the units known: those that own or manage the application, and all above them.</param>
/// <param name="Open">The unknown facts, by name and record; empty when all units are known.</param>
internal sealed record UnitPlace(IReadOnlySet<string> Units, IReadOnlyList<(string Fact, string Record)> Open)
{
    private static readonly BilingualText Depends = new(
        "限值因部门而异，而该对象属于哪个部门未登记清楚", "the limit differs between units, and it is not recorded to which of them this belongs");

    /// <summary>Says that the answer depends on a unit that is not known.</summary>
    internal static Verdict Undecided(VerdictDraft draft, UnitPlace place)
    {
        draft = draft.Require(Tri.Unknown, Depends, "unit");
        foreach (var (fact, record) in place.Open)
        {
            draft = draft.With(fact, Fact<string>.Unknown, record);
        }

        return draft;
    }
}
