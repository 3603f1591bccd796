using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>An outsourcing of building, running or securing applications (外包安排).</summary>
/// <remarks>Used by N99-14.1, N99-14.2 and OUT-12 to OUT-37. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record OutsourcingArrangement : RegisterRecord
{
    /// <summary>Gets the vendor.</summary>
    public required Ref<ThirdParty> Vendor { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the class of outsourcing (OUT-12).</summary>
    public Fact<OutsourcingClass> Class { get; init; }

    /// <summary>Gets whether it is important outsourcing (重要外包, OUT-13).</summary>
    public Fact<bool> IsImportant { get; init; }

    /// <summary>Gets why it is or is not important.</summary>
    public Fact<string> ImportanceReason { get; init; }

    /// <summary>Gets whether the vendor works off the premises (非驻场).</summary>
    public Fact<bool> IsOffSite { get; init; }

    /// <summary>Gets whether it crosses the border.</summary>
    public Fact<bool> IsCrossBorder { get; init; }

    /// <summary>Gets whether it hands over IT strategy, IT risk, IT audit or core competence (OUT-11).</summary>
    public Fact<bool> CoversProhibitedFunction { get; init; }

    /// <summary>Gets the day of the risk assessment (OUT-15); absent for none.</summary>
    public Fact<DateOnly> RiskAssessedOn { get; init; }

    /// <summary>Gets who approved it; senior management for important ones (OUT-15).</summary>
    public Fact<ApprovalLevel> ApprovalLevel { get; init; }

    /// <summary>Gets the day of due diligence (OUT-17), valid for one year; absent for none.</summary>
    public Fact<DateOnly> DueDiligenceOn { get; init; }

    /// <summary>Gets the day of signing; absent when it is not signed.</summary>
    public Fact<DateOnly> SignedOn { get; init; }

    /// <summary>Gets the day of the report to the regulator (OUT-37); absent for none.</summary>
    public Fact<DateOnly> ReportedBeforeSigningOn { get; init; }

    /// <summary>Gets the contract; absent for none.</summary>
    public Fact<Ref<Contract>> Contract { get; init; }

    /// <summary>Gets whether a catalogue and levels of service are agreed (OUT-24).</summary>
    public Fact<bool> HasServiceLevels { get; init; }

    /// <summary>Gets whether there is an exit strategy (OUT-14).</summary>
    public Fact<bool> HasExitStrategy { get; init; }

    /// <summary>Gets whether the vendor may pass work on.</summary>
    public Fact<bool> AllowsSubcontracting { get; init; }

    /// <summary>Gets the day of the last monitoring (N99-14.2); absent for never.</summary>
    public Fact<DateOnly> MonitoredOn { get; init; }

    /// <summary>Gets the day of the last on-site check (OUT-34); absent for never.</summary>
    public Fact<DateOnly> OnSiteCheckedOn { get; init; }

    /// <summary>Gets the day of the last drill with the vendor (OUT-31.4); absent for never.</summary>
    public Fact<DateOnly> DrilledOn { get; init; }

    /// <summary>Gets the day of the last security scan of deliverables (OUT-32.3); absent for never.</summary>
    public Fact<DateOnly> DeliverablesScannedOn { get; init; }

    /// <summary>Gets the first day on which the arrangement lasts; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the arrangement lasts.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
