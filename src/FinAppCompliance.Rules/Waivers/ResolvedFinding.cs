using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>A finding and the waiver that covers it.</summary>
/// <param name="Finding">The finding, unchanged.</param>
/// <param name="Waiver">The waiver; null when none is honoured.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ResolvedFinding(Finding Finding, Waiver? Waiver)
{
    /// <summary>Gets whether a waiver covers the finding.</summary>
    public bool IsWaived => Waiver is not null;
}
