namespace FinAppCompliance.RulePacks.Nfra.Tests;

/// <summary>Writes dates and instants of China shortly.</summary>
internal static class Days
{
    internal static DateOnly Day(int year, int month, int day) => new(year, month, day);

    internal static DateTimeOffset At(int year, int month, int day, int hour = 12, int minute = 0) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
