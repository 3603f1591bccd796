using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Reads recorded days, keeping the unknown unknown.</summary>
internal static class RecordedDay
{
    /// <summary>Whether the day is recorded and not after the given one; absent answers false.</summary>
    internal static Tri IsBy(this Fact<DateOnly> fact, DateOnly day) => fact.Exists & fact <= day;

    /// <summary>Whether the day is recorded and before the given one; absent answers false.</summary>
    internal static Tri IsBefore(this Fact<DateOnly> fact, DateOnly day) => fact.Exists & fact < day;

    /// <summary>Whether the first day is not after the second; true when the second is absent, false when only the first is.</summary>
    internal static Tri IsNotAfter(this Fact<DateOnly> fact, Fact<DateOnly> other)
    {
        if (other.IsAbsent)
        {
            return true;
        }

        return other.HasValue ? fact.IsBy(other.Value) : Tri.Unknown;
    }
}
