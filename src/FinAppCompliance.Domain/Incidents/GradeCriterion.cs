using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Incidents;

/// <summary>One criterion that gives an incident a grade, with the names of the facts it asks.</summary>
internal sealed record GradeCriterion(IncidentGrade Grade, BilingualText Text, string[] Facts, Func<IncidentExtent, Tri> IsMet)
{
    /// <summary>Grades an incident; criteria that facts leave open raise only the upper bound.</summary>
    public static GradeVerdict Judge(string requirement, IEnumerable<GradeCriterion> criteria, IncidentExtent extent, Tri governed, params string[] governing)
    {
        var met = new List<GradeCriterion>();
        var open = new List<GradeCriterion>();
        foreach (var criterion in criteria.OrderByDescending(static criterion => criterion.Grade))
        {
            var verdict = governed & criterion.IsMet(extent);
            if (!verdict.IsFalse)
            {
                (verdict.IsTrue ? met : open).Add(criterion);
            }
        }

        var floor = governed.IsTrue ? IncidentGrade.General : IncidentGrade.Ungraded;
        var ceiling = governed.IsFalse ? IncidentGrade.Ungraded : IncidentGrade.General;
        var least = met.Count > 0 ? met[0].Grade : floor;
        var most = open.Count > 0 && open[0].Grade > least ? open[0].Grade : least > ceiling ? least : ceiling;
        GradeCriterion[] raising = [.. open.Where(criterion => criterion.Grade > least)];
        return new(DeadlineCitations.Get(requirement), least, most, [.. met.Select(static criterion => criterion.Text)], [.. raising.Select(static criterion => criterion.Text)])
        {
            DecidingFacts = [.. governing.Concat(met.SelectMany(static criterion => criterion.Facts)).Distinct(StringComparer.Ordinal)],
            MissingFacts = [.. (governed.IsUnknown ? governing : []).Concat(raising.SelectMany(static criterion => criterion.Facts)).Distinct(StringComparer.Ordinal).Where(extent.IsMissing)],
        };
    }
}
