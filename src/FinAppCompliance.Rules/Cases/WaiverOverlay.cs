using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Lays the waivers of a resolution over findings.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WaiverOverlay : ICaseOverlay
{
    private readonly Dictionary<string, Waiver> _waivers;

    /// <summary>Creates an overlay.</summary>
    /// <param name="resolution">The findings with their waivers.</param>
    public WaiverOverlay(WaiverResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        _waivers = resolution.Findings.Where(static found => found.Waiver is not null)
            .GroupBy(static found => found.Finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Waiver!, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public CaseMark MarkOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _waivers.Count > 0 && _waivers.TryGetValue(finding.Fingerprint, out var waiver) ? new(CaseState.Waived, waiver.Id, waiver.LastDay) : default;
    }
}
