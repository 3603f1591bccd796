using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.RiskManagement;

/// <summary>The place of applications in the comprehensive risk management (全面风险管理安排).</summary>
/// <remarks>Used by N99-17.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RiskFramework : RegisterRecord
{
    /// <summary>Gets whether the taxonomy of risks names mobile applications.</summary>
    public Fact<bool> IncludesMobileApplications { get; init; }

    /// <summary>Gets the appetite set for them; absent for none.</summary>
    public Fact<string> RiskAppetite { get; init; }

    /// <summary>Gets who approved it.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets the day of the last report of their risk to management; absent for never.</summary>
    public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>Gets the first day on which the arrangement holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the arrangement holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
