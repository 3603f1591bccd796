using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>When the place that a rule rests on is in force.</summary>
internal readonly record struct Commencement(DateOnly? From, DateOnly? Until)
{
    internal static BilingualText EventOutside { get; } = new("事件发生时该规定不在施行期内", "the rule was not in force on the day of the event");

    internal bool IsAlways => From is null && Until is null;

    internal static Commencement Of(RegulatoryReference place) => new(place.EffectiveFrom, place.EffectiveUntil);

    internal bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);

    /// <summary>Says whether an event falls into the time in force; one that has not happened does.</summary>
    internal Tri Covers(Fact<DateOnly> day) => IsAlways || day.IsAbsent ? true : day.TryGet(out var known) ? Holds(known) : Tri.Unknown;

    internal BilingualText Describe(Fact<DateOnly> day) => !day.TryGet(out var known) ? EventOutside : From is { } from && known < from
        ? new($"发生于施行前（事件日{known:yyyy-MM-dd}，{from:yyyy-MM-dd}起施行）", $"it happened before the rule came into force (event on {known:yyyy-MM-dd}, in force from {from:yyyy-MM-dd})")
        : new($"发生于失效后（事件日{known:yyyy-MM-dd}，{Until:yyyy-MM-dd}起失效）", $"it happened after the rule went out of force (event on {known:yyyy-MM-dd}, out of force from {Until:yyyy-MM-dd})");
}
