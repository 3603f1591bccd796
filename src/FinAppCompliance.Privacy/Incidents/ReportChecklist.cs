using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>Says what a report or a notification must contain before it counts as sent.</summary>
/// <remarks>
/// The three items of PIPL 57 were read. Of CIR 7 the number of items, and that the first two suffice at first, were read;
/// its wording here is the project's own. Of DSM 69 no list was seen, so none is asked for. Pure and thread-safe.
/// </remarks>
public static class ReportChecklist
{
    private static readonly ReportContent[] Leak = [ReportContent.KindsCauseAndHarm, ReportContent.Measures, ReportContent.Contact];
    private static readonly ReportContent[] NetworkFirst = [ReportContent.InstitutionAndSystems, ReportContent.TimePlaceKindAndEffect];

    private static readonly ReportContent[] NetworkFull =
    [
        .. NetworkFirst, ReportContent.Development, ReportContent.Cause, ReportContent.Traces, ReportContent.PlannedMeasures,
        ReportContent.SceneProtection, ReportContent.Other,
    ];

    /// <summary>Returns what a report or a notification must contain.</summary>
    /// <param name="rule">The clock rule that it serves.</param>
    /// <returns>The contents; empty where no list of contents was seen.</returns>
    public static IReadOnlyList<ReportContent> Of(ClockRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Id switch
        {
            DeadlineIds.LeakOffice or DeadlineIds.LeakPersons or DeadlineIds.LeakRegulator or DeadlineIds.DataUsers => Leak,
            DeadlineIds.NetworkProtection or DeadlineIds.NetworkPolice or DeadlineIds.NetworkOffice => NetworkFirst,
            DeadlineIds.NetworkSummary => NetworkFull,
            _ => [],
        };
    }

    /// <summary>Returns the article that lists the contents; null where none was seen.</summary>
    /// <param name="rule">The clock rule.</param>
    public static RegulatoryReference? Cite(ClockRule rule) => Of(rule) switch
    {
        [ReportContent.KindsCauseAndHarm, ..] => PrivacyCitations.Get("PIPL-57"),
        [_, ..] => PrivacyCitations.Get("CIR-7"),
        _ => null,
    };

    /// <summary>Returns a content for a reader.</summary>
    /// <param name="content">The content.</param>
    public static BilingualText Describe(ReportContent content) => content switch
    {
        ReportContent.KindsCauseAndHarm => new("信息种类、原因和可能造成的危害", "kinds of information, cause and possible harm"),
        ReportContent.Measures => new("已采取的补救措施和个人可以采取的减轻危害的措施", "measures taken, and what the person can do"),
        ReportContent.Contact => new("联系方式", "contact"),
        ReportContent.InstitutionAndSystems => new("单位名称和相关系统情况", "institution and systems concerned"),
        ReportContent.TimePlaceKindAndEffect => new("时间、地点、类型、影响和已采取的措施", "time, place, kind, effect and measures taken"),
        ReportContent.Development => new("事态发展趋势", "how it develops"),
        ReportContent.Cause => new("初步分析的原因", "cause as first analysed"),
        ReportContent.Traces => new("调查所需的线索", "traces for investigation"),
        ReportContent.PlannedMeasures => new("拟采取的措施和请求支援事项", "planned measures and help asked for"),
        ReportContent.SceneProtection => new("现场保护情况", "how the scene is protected"),
        ReportContent.Other => new("其他应当报告的情况", "whatever else should be reported"),
        _ => new("未说明的内容", "content not stated"),
    };
}
