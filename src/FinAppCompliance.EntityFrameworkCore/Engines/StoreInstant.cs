namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>Turns instants into the Unix microseconds that every store keeps, and back; parts below a microsecond are cut off.</summary>
internal static class StoreInstant
{
    public static long Of(DateTimeOffset instant) =>
        (long)Math.Floor((decimal)(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    public static long? Of(DateTimeOffset? instant) => instant is { } value ? Of(value) : null;

    public static DateTimeOffset Read(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
