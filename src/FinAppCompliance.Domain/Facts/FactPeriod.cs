namespace FinAppCompliance.Domain.Facts;

/// <summary>A period of legal dates whose ends may not be recorded: from the first day to the first day after, excluded.</summary>
/// <param name="From">The first day; absent means since ever.</param>
/// <param name="Until">The first day that no longer belongs to the period; absent means without end.</param>
/// <remarks>
/// Records of the register keep last days; <see cref="Through"/> makes a period of them. The default value is a period about
/// which nothing is recorded. A period whose end is not later than its beginning holds no day. Immutable and thread-safe.
/// </remarks>
public readonly record struct FactPeriod(Fact<DateOnly> From, Fact<DateOnly> Until)
{
    /// <summary>Makes a period from its last day, as contracts and appointments write it (至2025-06-30: that day included).</summary>
    /// <param name="from">The first day; absent means since ever.</param>
    /// <param name="lastDay">The last day, included; absent means without end, as does the last day of the calendar.</param>
    public static FactPeriod Through(Fact<DateOnly> from, Fact<DateOnly> lastDay) => new(from, DayAfter(lastDay));

    /// <summary>Says whether a day belongs to the period; a known end that excludes the day decides alone.</summary>
    /// <param name="day">The day.</param>
    public Tri Covers(DateOnly day)
    {
        var started = From.IsAbsent ? Tri.True : From <= day;
        var notEnded = Until.IsAbsent ? Tri.True : Until > day;
        return started & notEnded;
    }

    /// <summary>Says whether two periods share a day; a period without days shares none.</summary>
    /// <param name="other">The other period.</param>
    public Tri Overlaps(FactPeriod other) =>
        Before(From, other.Until) & Before(other.From, Until) & Before(From, Until) & Before(other.From, other.Until);

    private static Fact<DateOnly> DayAfter(Fact<DateOnly> lastDay)
    {
        if (!lastDay.TryGet(out var day))
        {
            return lastDay;
        }

        return day == DateOnly.MaxValue ? Fact<DateOnly>.Absent : day.AddDays(1);
    }

    private static Tri Before(Fact<DateOnly> from, Fact<DateOnly> until)
    {
        if (from.IsAbsent || until.IsAbsent)
        {
            return true;
        }

        return from.HasValue && until.HasValue ? from.Value < until.Value : Tri.Unknown;
    }
}
