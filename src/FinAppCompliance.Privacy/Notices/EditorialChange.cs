using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>A declaration that the wording of one purpose changed but not its meaning, so that nobody is asked again for it.</summary>
/// <remarks>
/// It covers the texts of purpose and manner only, never kinds, recipients, retention or basis; it is sealed with the notice
/// so that an auditor sees who took it upon themselves. Immutable; equality is by value.
/// </remarks>
public sealed record EditorialChange
{
    /// <summary>Creates the declaration.</summary>
    /// <param name="purpose">The purpose whose wording changed.</param>
    /// <param name="reason">Why the meaning is the same.</param>
    /// <param name="approvedBy">Who takes responsibility; not blank.</param>
    public EditorialChange(PurposeId purpose, BilingualText reason, string approvedBy)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        Purpose = purpose.Required(nameof(purpose));
        Reason = reason;
        ApprovedBy = approvedBy;
    }

    /// <summary>Gets the purpose.</summary>
    public PurposeId Purpose { get; }

    /// <summary>Gets why the meaning is the same.</summary>
    public BilingualText Reason { get; }

    /// <summary>Gets who takes responsibility.</summary>
    public string ApprovedBy { get; }
}
