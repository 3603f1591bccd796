using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>One criterion that gives an incident a grade.</summary>
internal sealed record GradeCriterion(IncidentGrade Grade, BilingualText Text, Func<IncidentFacts, Tri> IsMet)
{
    /// <summary>Grades an incident; criteria that facts leave open raise only the upper bound.</summary>
    public static GradeVerdict Judge(string requirement, IEnumerable<GradeCriterion> criteria, IncidentFacts facts, Tri governed)
    {
        var met = new List<GradeCriterion>();
        var open = new List<GradeCriterion>();
        foreach (var criterion in criteria.OrderByDescending(static criterion => criterion.Grade))
        {
            var verdict = governed & criterion.IsMet(facts);
            if (!verdict.IsFalse)
            {
                (verdict.IsTrue ? met : open).Add(criterion);
            }
        }

        var floor = governed.IsTrue ? IncidentGrade.General : IncidentGrade.Ungraded;
        var ceiling = governed.IsFalse ? IncidentGrade.Ungraded : IncidentGrade.General;
        var least = met.Count > 0 ? met[0].Grade : floor;
        var most = open.Count > 0 && open[0].Grade > least ? open[0].Grade : least > ceiling ? least : ceiling;
        return new(
            PrivacyCitations.Get(requirement), least, most,
            [.. met.Select(static criterion => criterion.Text)],
            [.. open.Where(criterion => criterion.Grade > least).Select(static criterion => criterion.Text)]);
    }
}
