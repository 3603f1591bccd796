using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>An evaluation or supervision of a vendor (供应商评价).</summary>
/// <remarks>Used by N99-14.2 and N99-14.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record VendorEvaluation : RegisterRecord
{
    /// <summary>Gets the arrangement evaluated.</summary>
    public required Ref<OutsourcingArrangement> Arrangement { get; init; }

    /// <summary>Gets what was evaluated.</summary>
    public Fact<VendorEvaluationKind> Kind { get; init; }

    /// <summary>Gets the day of the evaluation.</summary>
    public Fact<DateOnly> EvaluatedOn { get; init; }

    /// <summary>Gets the score, 0 to 100; absent where none is given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 100.</exception>
    public Fact<decimal> Score
    {
        get;
        init => field = FactBounds.Between(value, 0m, 100m);
    }

    /// <summary>Gets the number of issues still open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenIssues
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets who evaluated.</summary>
    public Fact<string> EvaluatedBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Arrangement.Id;
}
