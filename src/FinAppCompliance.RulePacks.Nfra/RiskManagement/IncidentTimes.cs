using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Finds incidents whose recorded times contradict each other; nothing that is counted from them can be told.</summary>
internal static class IncidentTimes
{
    private static readonly BilingualText Contradiction = new("事件的发现或结束早于发生", "the incident was discovered, or ended, before it occurred");

    /// <summary>Whether the incident is recorded as discovered or ended before it occurred.</summary>
    internal static bool Contradict(this Incident incident) =>
        incident.OccurredAt.TryGet(out var occurred) && ((incident.DiscoveredAt < occurred) | (incident.EndedAt < occurred)).IsTrue;

    /// <summary>Takes the verdict back and names the times that contradict each other.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="record">Its id; null when it is the subject itself.</param>
    internal static VerdictDraft TellContradiction(this VerdictDraft draft, Incident incident, string? record = null)
    {
        draft = draft.Require(new Timeliness(TimelinessState.OutOfOrder, null, null, null), Contradiction, "order").With("occurredAt", incident.OccurredAt, record);
        draft = (incident.DiscoveredAt < incident.OccurredAt.Value).IsTrue ? draft.With("discoveredAt", incident.DiscoveredAt, record) : draft;
        return (incident.EndedAt < incident.OccurredAt.Value).IsTrue ? draft.With("endedAt", incident.EndedAt, record) : draft;
    }
}
