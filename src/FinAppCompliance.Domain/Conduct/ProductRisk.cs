using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>The risk grade of a product (产品风险评级).</summary>
/// <remarks>Used by SUI-1 and CON-11. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ProductRisk : RegisterRecord
{
    /// <summary>Gets the activity that offers the product.</summary>
    public required Ref<BusinessActivity> Activity { get; init; }

    /// <summary>Gets the product.</summary>
    public Fact<string> Product { get; init; }

    /// <summary>Gets the institution's grade, 1 lowest to 5 highest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> RiskGrade
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the issuer's grade; the higher of the two counts. Absent when there is only one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> IssuerRiskGrade
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the day of grading.</summary>
    public Fact<DateOnly> GradedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Activity.Id;
}
