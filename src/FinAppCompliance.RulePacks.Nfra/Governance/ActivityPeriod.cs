using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Reads when a business activity is live.</summary>
internal static class ActivityPeriod
{
    /// <summary>Whether the activity is live on the day; an absent start answers false, an absent end leaves it open.</summary>
    internal static Tri IsLiveOn(this BusinessActivity activity, DateOnly day) =>
        activity.LiveFrom.IsBy(day) & !activity.LiveThrough.HasPassedBy(day);
}
