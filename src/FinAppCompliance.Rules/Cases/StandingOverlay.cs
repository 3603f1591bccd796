using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Lays the waivers, rectification records and disputes of a resolution over findings.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StandingOverlay : ICaseOverlay
{
    private readonly WaiverResolution _resolution;

    /// <summary>Creates an overlay.</summary>
    /// <param name="resolution">What was decided about the findings of a run.</param>
    public StandingOverlay(WaiverResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        _resolution = resolution;
    }

    /// <summary>Returns the name of a rectification for people: its number, or its id while it has none.</summary>
    internal static string ReferenceOf(RectificationRecord item) => item.Number.Or(item.Id);

    /// <inheritdoc/>
    public CaseMark MarkOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var found = _resolution.Lay(finding);
        return found.Standing switch
        {
            FindingStanding.Waived => new(found.Standing, found.Waiver!.Id, found.Waiver.LastDay),
            FindingStanding.BeingRectified => new(found.Standing, ReferenceOf(found.Rectification!.Item), found.Rectification.DueOn),
            FindingStanding.Disputed => new(found.Standing, found.Dispute!.Id),
            _ => default,
        };
    }
}
