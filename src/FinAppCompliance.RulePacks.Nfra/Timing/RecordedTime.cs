using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Compares recorded days and instants, keeping the unknown unknown; what is recorded as absent has not happened.</summary>
internal static class RecordedTime
{
    /// <summary>Whether the day is recorded and not after the given one; absent answers false.</summary>
    internal static Tri IsBy(this Fact<DateOnly> fact, DateOnly day) => fact.Exists & fact <= day;

    /// <summary>Whether a last day is recorded and lies before the given one; on the last day itself it has not passed; absent answers false.</summary>
    internal static Tri HasPassedBy(this Fact<DateOnly> lastDay, DateOnly day) => lastDay.Exists & lastDay < day;

    /// <summary>Whether the instant is recorded and not after the given one; absent answers false.</summary>
    internal static Tri IsBy(this Fact<DateTimeOffset> fact, DateTimeOffset instant) => fact.Exists & fact <= instant;

    /// <summary>Whether the first day is not after the second; true when the second is absent, false when only the first is.</summary>
    internal static Tri IsNotAfter(this Fact<DateOnly> fact, Fact<DateOnly> other)
    {
        if (other.IsAbsent)
        {
            return true;
        }

        return other.HasValue ? fact.IsBy(other.Value) : Tri.Unknown;
    }

    /// <summary>Whether the text is recorded and not blank.</summary>
    internal static Tri IsFilled(this Fact<string> text) => text.HasValue ? !string.IsNullOrWhiteSpace(text.Value) : text.Exists;
}
