using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A permission to do a type of business outside the licence's regions (特别许可).</summary>
/// <remarks>Used by N99-05.3 and TRC-7. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SpecialPermit : RegisterRecord
{
    /// <summary>Gets the rule on which the permission rests, such as TRC-7.</summary>
    public Fact<string> BasisRule { get; init; }

    /// <summary>Gets the type of business that is permitted.</summary>
    public Fact<BusinessType> BusinessType { get; init; }

    /// <summary>Gets the region codes in which it is permitted; CN for the whole country.</summary>
    public FactList<string> Regions { get; init; }

    /// <summary>Gets whether the conditions of the permission are met at present; unmet conditions make it void.</summary>
    public Fact<bool> ConditionsMet { get; init; }

    /// <summary>Gets the first day on which the permission holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the permission holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
