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

    /// <summary>Says whether a grade is larger or above (较大及以上); an incident without a grade is not.</summary>
    internal static Tri IsLargerOrAbove(Fact<IncidentGrade> grade) =>
        grade == IncidentGrade.Larger | grade == IncidentGrade.Major | grade == IncidentGrade.EspeciallyMajor;

    /// <summary>Says whether a grade was given at all.</summary>
    internal static Tri IsGraded(Fact<IncidentGrade> grade) => grade == IncidentGrade.General | IsLargerOrAbove(grade);
}
