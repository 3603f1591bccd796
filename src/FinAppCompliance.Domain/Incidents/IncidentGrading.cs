using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Incidents;

/// <summary>Grades incidents, for each rule on its own; grades of different rules are never derived from each other.</summary>
/// <remarks>Numbers include themselves (以上). Pure and thread-safe.</remarks>
public static class IncidentGrading
{
    private static readonly IncidentGrade[] Grades = [IncidentGrade.Larger, IncidentGrade.Major, IncidentGrade.EspeciallyMajor];
    private static readonly long[] Persons = [1_000_000, 10_000_000, 100_000_000];
    private static readonly decimal[] Yuan = [5_000_000, 20_000_000, 100_000_000];
    private static readonly TimeSpan[] Whole = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];
    private static readonly TimeSpan[] MainFunction = [TimeSpan.FromMinutes(30), TimeSpan.FromHours(3), TimeSpan.FromHours(24)];

    private static readonly GradeCriterion[] NetworkCriteria =
    [
        .. Enumerable.Range(0, 3).SelectMany(static i => new GradeCriterion[]
        {
            new(Grades[i], new($"泄露个人信息{Persons[i]}人以上", $"personal information of {Persons[i]} persons or more"), ["personsAffected"], facts => AtLeast(facts.PersonsAffected, Persons[i])),
            new(Grades[i], new($"直接经济损失{Yuan[i]}元以上", $"direct loss of {Yuan[i]} yuan or more"), ["directLoss"], facts => AtLeast(facts.DirectLoss, Yuan[i])),
            new(Grades[i], new($"关键信息基础设施整体中断{Whole[i].TotalMinutes}分钟以上", $"critical infrastructure as a whole out for {Whole[i].TotalMinutes} min or more"),
                ["isCriticalInfrastructureOperator", "outageHours", "isWholeOutage"], facts => Outage(facts, facts.WholeOutage, Whole[i])),
            new(Grades[i], new($"关键信息基础设施主要功能中断{MainFunction[i].TotalMinutes}分钟以上", $"a main function of critical infrastructure out for {MainFunction[i].TotalMinutes} min or more"),
                ["isCriticalInfrastructureOperator", "outageHours"], facts => Outage(facts, facts.MainFunctionOutage, MainFunction[i])),
        }),
    ];

    private static readonly GradeCriterion[] DataCriteria =
    [
        new(IncidentGrade.EspeciallyMajor, new("涉及核心数据", "core data is hit"), ["dataLevels"], static facts => Hits(facts, DataLevel.Core)),
        new(IncidentGrade.EspeciallyMajor, new("重要数据，对两个以上省份影响特别严重", "important data with especially serious effect on two provinces or more"),
            ["dataLevels", "provincesHitSeriously", "provinces"], static facts => Hits(facts, DataLevel.Important) & AtLeast(facts.ProvincesHitSeriously, 2)),
        new(IncidentGrade.EspeciallyMajor, new("敏感级以上数据，危害特别严重", "sensitive data or above with especially serious harm or threat"),
            ["dataLevels", "isEspeciallySeriousHarm"], static facts => IsSensitive(facts) & facts.IsEspeciallySeriousHarm == true),
        new(IncidentGrade.Major, new("重要数据，影响全省或者全行业", "important data with effect on a province or the industry"),
            ["dataLevels", "hasProvincialEffect"], static facts => Hits(facts, DataLevel.Important) & facts.HasProvincialEffect == true),
        new(IncidentGrade.Major, new("敏感级以上数据，影响多家机构或者众多个人、组织", "sensitive data or above at several institutions, or with wide harm"),
            ["dataLevels", "isWideHarm"], static facts => IsSensitive(facts) & facts.IsWideHarm == true),
        new(IncidentGrade.Larger, new("敏感级以上数据，损害难以恢复或者代价较大", "sensitive data or above with harm that is costly or cannot be undone"),
            ["dataLevels", "isCostlyHarm"], static facts => IsSensitive(facts) & facts.IsCostlyHarm == true),
        new(IncidentGrade.Larger, new("部分业务中断或者重要系统受到威胁", "part of the business stopped, or an important system is threatened"), ["stopsBusiness"], static facts => facts.StopsBusiness == true),
    ];

    /// <summary>Grades an incident by the annex of the national reporting measures (CIR-G).</summary>
    /// <param name="extent">The extent of the incident.</param>
    public static GradeVerdict Network(IncidentExtent extent)
    {
        ArgumentNullException.ThrowIfNull(extent);
        return GradeCriterion.Judge("CIR-G", NetworkCriteria, extent, true);
    }

    /// <summary>Grades an incident by the annex of the data-security measures (DSM-67); one that hits no data has no grade there.</summary>
    /// <param name="extent">The extent of the incident.</param>
    public static GradeVerdict DataSecurity(IncidentExtent extent)
    {
        ArgumentNullException.ThrowIfNull(extent);
        return GradeCriterion.Judge("DSM-67", DataCriteria, extent, extent.HitsData, "kind", "dataLevels");
    }

    /// <summary>Says whether a number reaches a least one; none at all does not, and an unknown one may.</summary>
    private static Tri AtLeast<T>(Fact<T> fact, T least)
        where T : struct => fact.Exists & fact >= least;

    private static Tri Outage(IncidentExtent facts, Fact<TimeSpan> outage, TimeSpan least) =>
        facts.HitsCriticalInfrastructure == true & AtLeast(outage, least);

    private static Tri Hits(IncidentExtent facts, DataLevel level) => facts.DataLevels.Contains(level);

    private static Tri IsSensitive(IncidentExtent facts) =>
        facts.DataLevels.Any(static level => level is DataLevel.Core or DataLevel.Important or DataLevel.Sensitive);
}
