using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Filings;

namespace FinAppCompliance.Inventory.Projects;

/// <summary>The clocks of a counterfeit: public clarification and report (N99-09.6, N99-09.7).</summary>
/// <remarks>The Notice says "as soon as possible" and "promptly"; the hours are the institution's own limits. Pure and thread-safe.</remarks>
public static class CounterfeitClocks
{
    /// <summary>Returns both clocks of a case.</summary>
    /// <param name="found">The case.</param>
    /// <param name="options">The settings.</param>
    /// <param name="asOf">The instant of the question.</param>
    public static IReadOnlyList<CalendarDuty> Of(CounterfeitCase found, InventoryOptions options, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            Clock(found, "N99-09.6", new("公开澄清仿冒应用", "clarify the counterfeit in public"), DutyParts.Public, options.CounterfeitClarifyHours, found.ClarifiedAt, asOf),
            Clock(found, "N99-09.7", new("报告仿冒应用", "report the counterfeit"), DutyParts.Regulator, options.CounterfeitReportHours, found.ReportedAt, asOf),
        ];
    }

    private static CalendarDuty Clock(
        CounterfeitCase found, string requirement, BilingualText title, BilingualText recipient, int hours, Fact<DateTimeOffset> done, DateTimeOffset asOf)
    {
        var due = found.DetectedAt.TryGet(out var detected) ? detected.ToUniversalTime().AddHours(hours) : Fact<DateTimeOffset>.Unknown;
        return new()
        {
            Id = $"{requirement.ToLowerInvariant()}:{found.Id}",
            Requirement = RequirementId.Parse(requirement),
            Title = title,
            Recipient = recipient,
            IsLegalLimit = false,
            ApplicationId = found.Application.TryGet(out var application) ? application.Id : null,
            DueAt = due,
            DueOn = due.TryGet(out var at) ? ChinaStandardTime.DateOf(at) : Fact<DateOnly>.Unknown,
            State = StateOf(due, done, asOf),
        };
    }

    private static DutyState StateOf(Fact<DateTimeOffset> due, Fact<DateTimeOffset> done, DateTimeOffset asOf)
    {
        if (!due.TryGet(out var last) || done.IsUnknown)
        {
            return DutyState.Undetermined;
        }

        if (done.TryGet(out var at) && at <= asOf)
        {
            return at <= last ? DutyState.Done : DutyState.DoneLate;
        }

        return asOf <= last ? DutyState.Due : DutyState.Overdue;
    }
}
