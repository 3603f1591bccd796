using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Lays waivers, rectification records and disputes over findings, so that cases show how they stand.</summary>
/// <remarks>Implementations are pure and thread-safe.</remarks>
public interface ICaseOverlay
{
    /// <summary>Says how a finding stands.</summary>
    /// <param name="finding">The finding, unchanged.</param>
    CaseMark MarkOf(Finding finding);
}
