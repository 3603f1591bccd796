using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Bounds the numbers that an institution may set, so that no value makes 及时, 立即 or 定期 mean nothing.</summary>
internal static class TermBounds
{
    /// <summary>How many times the default a value may be looser.</summary>
    internal const int Factor = 4;

    /// <summary>Returns the bounds of a time within which something must be done: from one unit to a few times the default, and no more than the unit allows.</summary>
    internal static (int Least, int Most) Within(int amount, TimeUnit unit) => (1, Math.Max(amount, Math.Min(amount * Factor, Greatest(unit))));

    /// <summary>Returns the bounds of a time ahead of something: from a part of the default upwards.</summary>
    internal static (int Least, int Most) Ahead(int amount, TimeUnit unit) => ((amount + Factor - 1) / Factor, Math.Max(amount, Math.Min(amount * Factor, Greatest(unit))));

    // Hours stand for promptness, so a few days at most; cycles end where a yearly or three-yearly duty would be skipped.
    private static int Greatest(TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes => 1440,
        TimeUnit.Hours => 96,
        TimeUnit.CalendarDays => 180,
        TimeUnit.WorkingDays => 40,
        TimeUnit.Months => 36,
        _ => 3,
    };
}
