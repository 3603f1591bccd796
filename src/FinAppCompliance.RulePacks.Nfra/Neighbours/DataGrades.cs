using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Compares levels of data and grades of incidents; the two kinds of scale are never derived from each other.</summary>
internal static class DataGrades
{
    /// <summary>Says whether a level is sensitive or above (敏感级及以上).</summary>
    internal static Tri IsSensitiveOrAbove(Fact<DataLevel> level) =>
        level == DataLevel.Core | level == DataLevel.Important | level == DataLevel.Sensitive;

    /// <summary>Says whether a grade is larger or above (较大及以上); an incident that a rule does not grade is not, and of one that nobody graded yet it is not known.</summary>
    internal static Tri IsLargerOrAbove(Fact<IncidentGrade> grade) => !grade.TryGet(out var known) ? grade.Exists
        : known == IncidentGrade.Ungraded ? Tri.Unknown : known >= IncidentGrade.Larger;
}
