using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>One thing that is due: to whom, by which rule, until when.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
public sealed record CalendarDuty
{
    /// <summary>Gets an id that stays the same from one drawing of the calendar to the next.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the rule.</summary>
    public required RequirementId Requirement { get; init; }

    /// <summary>Gets what must be done.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets to whom it is due.</summary>
    public required BilingualText Recipient { get; init; }

    /// <summary>Gets for whom it is due, as a value to choose by.</summary>
    public Addressee Addressee { get; init; }

    /// <summary>Gets whether the rule was seen in some text; one that was not is shown and proves nothing.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Gets whether law sets the time; false for the institution's own limit.</summary>
    public required bool IsLegalLimit { get; init; }

    /// <summary>Gets the application; null when the whole institution is concerned.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Gets the name of the application; null when the whole institution is concerned or the register does not hold the application.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>Gets the last day on which it is in time, by the calendar of China; unknown when facts or a holiday year are missing.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the year whose holiday arrangements the calendar lacks, so that the day is unknown; null when that is not the cause.</summary>
    public int? MissingYear { get; init; }

    /// <summary>Gets the last instant for limits in hours, in UTC; absent for limits in days.</summary>
    public Fact<DateTimeOffset> DueAt { get; init; } = Fact<DateTimeOffset>.Absent;

    /// <summary>Gets where it stands.</summary>
    public required DutyState State { get; init; }
}
