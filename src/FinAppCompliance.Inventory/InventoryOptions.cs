using System.ComponentModel.DataAnnotations;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Inventory.Portfolio;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Inventory;

/// <summary>Settings of the register, the report calendar and the portfolio.</summary>
/// <remarks>Every number here is the institution's own limit; the Notice says only 定期 or 合理. Defaults and bounds of times are those of <see cref="DeadlineTable"/>.</remarks>
public sealed class InventoryOptions
{
    /// <summary>Gets or sets the tenant under which changes are written to the audit trail; <c>default</c> unless set.</summary>
    [Required]
    public string Tenant { get; set; } = "default";

    /// <summary>Gets or sets whether the institution declares that its register holds every application; false unless set.</summary>
    /// <remarks>Only a complete register lets rules conclude from what is not in it.</remarks>
    public bool IsRegisterComplete { get; set; }

    /// <summary>Gets the other kinds of record of which the institution declares that the register holds them all; none unless added.</summary>
    [Required]
    public ISet<Type> CompleteKinds { get; } = new HashSet<Type>();

    /// <summary>Gets the applications and units for which the institution declares that the register holds every record of some kinds; none unless added.</summary>
    [Required]
    public IList<CompletePart> CompleteParts { get; } = [];

    /// <summary>Gets or sets the longest time between reviews of a register entry, in months; 12 unless set, 1 to 36.</summary>
    [DeadlineRange(DeadlineIds.LedgerReview)]
    public int LedgerReviewMonths { get; set; } = DeadlineTable.Get(DeadlineIds.LedgerReview).Length.Amount;

    /// <summary>Gets or sets the days within which a weak application must be decided on; 90 unless set, 1 to 180.</summary>
    [DeadlineRange(DeadlineIds.WeaknessDecided)]
    public int DisposalDays { get; set; } = DeadlineTable.Get(DeadlineIds.WeaknessDecided).Length.Amount;

    /// <summary>Gets or sets the hours within which a counterfeit must be clarified in public; 24 unless set, 1 to 72.</summary>
    [DeadlineRange(DeadlineIds.CounterfeitClarified)]
    public int CounterfeitClarifyHours { get; set; } = DeadlineTable.Get(DeadlineIds.CounterfeitClarified).Length.Amount;

    /// <summary>Gets or sets the hours within which a counterfeit must be reported; 24 unless set, 1 to 72.</summary>
    [DeadlineRange(DeadlineIds.CounterfeitReported)]
    public int CounterfeitReportHours { get; set; } = DeadlineTable.Get(DeadlineIds.CounterfeitReported).Length.Amount;

    /// <summary>Gets or sets the days for which users must be told before cut-over or termination; 30 unless set, 8 to 180.</summary>
    [DeadlineRange(DeadlineIds.TransitionNotice)]
    public int UserNoticeDays { get; set; } = DeadlineTable.Get(DeadlineIds.TransitionNotice).Length.Amount;

    /// <summary>Gets or sets the confidence from which a discovered application counts as matched, 0 to 1; 0.85 unless set.</summary>
    [Range(0.5, 1.0)]
    public double MatchConfidence { get; set; } = 0.85;

    /// <summary>Gets or sets the confidence from which a match is offered to a person, 0 to 1; 0.5 unless set.</summary>
    [Range(0.1, 1.0)]
    public double SuggestConfidence { get; set; } = 0.5;

    /// <summary>Gets or sets the settings of portfolio scores and advice.</summary>
    [Required]
    [ValidateObjectMembers]
    public PortfolioOptions Portfolio { get; set; } = new();
}
