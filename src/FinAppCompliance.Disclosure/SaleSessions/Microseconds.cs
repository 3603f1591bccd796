namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Cuts instants to what every store keeps.</summary>
internal static class Microseconds
{
    /// <summary>Returns the instant in UTC, cut to whole microseconds.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
