using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.Reviews;

/// <summary>Says when an inspection or audit was last done and is next due.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Reference">The rule that demands it.</param>
/// <param name="LastOn">The day of the last report; null when none is on record.</param>
/// <param name="DueOn">The last day on which the next one is in time; null when there was none, so that it is due at once.</param>
/// <param name="OverdueFindings">The number of open findings whose day has passed, or whose closing is not recorded.</param>
public sealed record CadenceState(RegulatoryReference Reference, DateOnly? LastOn, DateOnly? DueOn, int OverdueFindings)
{
    /// <summary>Says whether the next one is late on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsOverdueOn(DateOnly day) => DueOn is not { } due || day > due;
}
