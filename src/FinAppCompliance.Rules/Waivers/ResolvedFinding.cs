using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Rectifications;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>A finding and how it stands.</summary>
/// <param name="Finding">The finding, unchanged.</param>
/// <param name="Waiver">The waiver; null when none is honoured.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ResolvedFinding(Finding Finding, Waiver? Waiver)
{
    /// <summary>Gets the rectification record over the finding; null when there is none that holds.</summary>
    public RectificationStanding? Rectification { get; init; }

    /// <summary>Gets the dispute about the finding; null when none stands.</summary>
    public FindingDispute? Dispute { get; init; }

    /// <summary>Gets whether a waiver covers the finding.</summary>
    public bool IsWaived => Waiver is not null;

    /// <summary>Gets how the finding stands: waived before being rectified, being rectified before disputed.</summary>
    public FindingStanding Standing =>
        Waiver is not null ? FindingStanding.Waived
        : Rectification is not null ? FindingStanding.BeingRectified
        : Dispute is not null ? FindingStanding.Disputed
        : FindingStanding.Open;
}
