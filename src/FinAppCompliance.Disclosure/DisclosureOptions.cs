using System.ComponentModel.DataAnnotations;
using FinAppCompliance.Disclosure.Documents;

namespace FinAppCompliance.Disclosure;

/// <summary>Settings of the sale desk, retention and review cadence.</summary>
/// <remarks>Every number here is the institution's own limit, not law, unless its summary says otherwise.</remarks>
public sealed class DisclosureOptions
{
    /// <summary>Gets or sets the tenant under which sales are written to the audit trail; <c>default</c> unless set.</summary>
    [Required]
    public string Tenant { get; set; } = "default";

    /// <summary>Gets or sets the texts required for each kind of product; the built-in sets unless set.</summary>
    [Required]
    public DisclosureCatalog Catalog { get; set; } = DisclosureCatalog.BuiltIn;

    /// <summary>Gets or sets how many months a suitability assessment stays valid; 12 unless set (SUI-3, not verified).</summary>
    [Range(1, 36)]
    public int AssessmentValidMonths { get; set; } = 12;

    /// <summary>Gets or sets how many years after the end of the contract traces of products other than insurance are kept; 10 unless set.</summary>
    /// <remarks>For insurance the law sets 5 and 10 years, which no setting shortens.</remarks>
    [Range(1, 50)]
    public int OtherProductRetentionYears { get; set; } = 10;

    /// <summary>Gets or sets how many months traces without a contract are kept; 24 unless set.</summary>
    [Range(1, 240)]
    public int UnconcludedRetentionMonths { get; set; } = 24;

    /// <summary>Gets or sets how many years after settlement of a dispute a trace is kept; 3 unless set.</summary>
    [Range(0, 50)]
    public int SettlementRetentionYears { get; set; } = 3;

    /// <summary>Gets or sets the longest time between business compliance inspections, in months; 6 unless set.</summary>
    [Range(1, 60)]
    public int InspectionIntervalMonths { get; set; } = 6;

    /// <summary>Gets or sets the longest time between business compliance audits, in months; 12 unless set.</summary>
    [Range(1, 60)]
    public int AuditIntervalMonths { get; set; } = 12;
}
