namespace FinAppCompliance.Domain.Assessments;

/// <summary>A time in the past during which a rule did not hold.</summary>
/// <param name="From">The first day, by the calendar of China.</param>
/// <param name="LastDay">The last day, included.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record PastPeriod(DateOnly From, DateOnly LastDay)
{
    /// <summary>Returns both days.</summary>
    public override string ToString() => $"{From:yyyy-MM-dd}/{LastDay:yyyy-MM-dd}";
}
