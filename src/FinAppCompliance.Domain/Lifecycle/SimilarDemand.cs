using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Another demand and how similar it is (相似需求).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SimilarDemand
{
    /// <summary>Gets the other demand.</summary>
    public Fact<Ref<Demand>> Demand { get; init; }

    /// <summary>Gets the similarity from 0, nothing in common, to 1, the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 1.</exception>
    public Fact<decimal> Score
    {
        get;
        init => field = FactBounds.Between(value, 0m, 1m);
    }
}
