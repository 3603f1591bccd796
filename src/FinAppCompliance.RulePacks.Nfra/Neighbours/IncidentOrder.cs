using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Finds incidents whose recorded times contradict each other; nothing can be told of their clocks.</summary>
internal static class IncidentOrder
{
    /// <summary>Says whether the incident is recorded as discovered or ended before it occurred.</summary>
    internal static bool IsContradictory(this Incident incident) => IsDiscoveredEarly(incident) || IsEndedEarly(incident);

    /// <summary>Leaves the duty open and names the times that contradict each other.</summary>
    internal static VerdictDraft Contradiction(this VerdictDraft draft, Incident incident, BilingualText failure)
    {
        draft = draft.Require(new Timeliness(TimelinessState.OutOfOrder, null, null, null), failure).With("occurredAt", incident.OccurredAt);
        draft = IsDiscoveredEarly(incident) ? draft.With("discoveredAt", incident.DiscoveredAt) : draft;
        return IsEndedEarly(incident) ? draft.With("endedAt", incident.EndedAt) : draft;
    }

    private static bool IsDiscoveredEarly(Incident incident) =>
        incident.OccurredAt.TryGet(out var occurred) && incident.DiscoveredAt.TryGet(out var discovered) && discovered < occurred;

    private static bool IsEndedEarly(Incident incident) =>
        incident.OccurredAt.TryGet(out var occurred) && incident.EndedAt.TryGet(out var ended) && ended < occurred;
}
