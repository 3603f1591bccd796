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
    public static BilingualText Describe(ReportContent content) => Labels.Of(content);
}
