using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Lays the waivers, rectification records and disputes of a resolution over findings.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StandingOverlay : ICaseOverlay
{
    private readonly Dictionary<string, CaseMark> _marks;

    /// <summary>Creates an overlay.</summary>
    /// <param name="resolution">The findings and how they stand.</param>
    public StandingOverlay(WaiverResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        _marks = [];
        foreach (var found in resolution.Findings)
        {
            if (found.Standing != FindingStanding.Open)
            {
                _marks.TryAdd(found.Finding.Fingerprint, Mark(found));
            }
        }
    }

    /// <inheritdoc/>
    public CaseMark MarkOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _marks.Count > 0 ? _marks.GetValueOrDefault(finding.Fingerprint) : default;
    }

    private static CaseMark Mark(ResolvedFinding found) => found switch
    {
        { Waiver: { } waiver } => new(CaseState.Waived, waiver.Id, waiver.LastDay),
        { Rectification: { } item } => new(CaseState.BeingRectified, item.Item.Number.Or(item.Item.Id), item.DueOn),
        { Dispute: { } dispute } => new(CaseState.Disputed, dispute.Id),
        _ => default,
    };
}
