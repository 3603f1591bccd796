namespace FinAppCompliance.Domain.Time;

/// <summary>Turns instants into legal dates of China: UTC+8 all year, without daylight saving.</summary>
public static class ChinaStandardTime
{
    /// <summary>Gets the offset of China from UTC: eight hours.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>Returns the legal date in China at an instant.</summary>
    /// <param name="instant">The instant, in any offset.</param>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Returns the instant at which a legal date begins in China, in UTC.</summary>
    /// <param name="day">The date.</param>
    public static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
