using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A limit the institution sets for itself where the law only says 定期 or 合理 (机构自定限值).</summary>
/// <remarks>
/// The limits of a register become a layer of the profile by which the rules are judged (Rules package, ParameterLayers). Immutable and thread-safe;
/// equality is by all members.
/// </remarks>
public sealed record PolicyParameter : RegisterRecord
{
    /// <summary>Gets the id of the rule whose parameter is set, such as N99-09.6; unknown or absent for every rule that has one of this key.</summary>
    public Fact<string> Rule { get; init; }

    /// <summary>Gets the key of the parameter as the rule's page names it, such as clarifyWithin.</summary>
    public Fact<string> Key { get; init; }

    /// <summary>Gets the number.</summary>
    public Fact<decimal> Value { get; init; }

    /// <summary>Gets the unit of the number as the parameter counts it, such as hours, workingDays or persons.</summary>
    public Fact<string> Unit { get; init; }

    /// <summary>Gets the unit of the institution for which the limit holds; unknown or absent for the whole institution.</summary>
    public Fact<Ref<OrgUnit>> AppliesTo { get; init; }

    /// <summary>Gets who approved the number; without one it does not hold.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets why this number was chosen.</summary>
    public Fact<string> Rationale { get; init; }

    /// <summary>Gets the first day on which the limit holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the limit holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
