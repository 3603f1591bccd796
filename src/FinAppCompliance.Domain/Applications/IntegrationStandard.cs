using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The institution's own standard for integrating applications (整合标准).</summary>
/// <remarks>Used by QA-6.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record IntegrationStandard : RegisterRecord
{
    /// <summary>Gets the criteria for integrating.</summary>
    public FactList<string> Criteria { get; init; }

    /// <summary>Gets who approved it; absent when nobody did.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets the day of approval.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets whether the conditions of the Notice are all covered.</summary>
    public Fact<bool> CoversNoticeConditions { get; init; }

    /// <summary>Gets whether it contradicts the Notice in some place.</summary>
    public Fact<bool> ContradictsNotice { get; init; }

    /// <summary>Gets the first day on which the standard holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the standard holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
