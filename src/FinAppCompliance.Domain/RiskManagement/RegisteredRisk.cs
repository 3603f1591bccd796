using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.RiskManagement;

/// <summary>A risk in the risk register (风险登记).</summary>
/// <remarks>Used by N99-02.6, N99-17.1 and N99-17.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RegisteredRisk : RegisterRecord
{
    /// <summary>Gets the kind of risk.</summary>
    public Fact<RiskKind> Kind { get; init; }

    /// <summary>Gets the application; absent for all.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the risk, in words.</summary>
    public Fact<string> Description { get; init; }

    /// <summary>Gets how likely it is, 1 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> Likelihood
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets how bad it is, 1 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> Impact
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the institution's own score before controls, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 100.</exception>
    public Fact<decimal> Score
    {
        get;
        init => field = FactBounds.Between(value, 0m, 100m);
    }

    /// <summary>Gets the score after controls, 0 to 100; used for the hazard trigger of N99-02.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 100.</exception>
    public Fact<decimal> ResidualScore
    {
        get;
        init => field = FactBounds.Between(value, 0m, 100m);
    }

    /// <summary>Gets the controls.</summary>
    public FactList<string> Controls { get; init; }

    /// <summary>Gets who answers for it; absent for nobody.</summary>
    public Fact<string> Owner { get; init; }

    /// <summary>Gets the day of the last review; absent for never.</summary>
    public Fact<DateOnly> ReviewedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
