using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>How much the functions of two applications overlap (功能重叠).</summary>
/// <remarks>Used by N99-02.6 and N99-06.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record FunctionOverlap : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<FunctionOverlap, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<FunctionOverlap, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the two applications compared.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the overlap from 0, nothing in common, to 1, the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 1.</exception>
    public Fact<decimal> Score
    {
        get;
        init => field = FactBounds.Between(value, 0m, 1m);
    }

    /// <summary>Gets how it was measured.</summary>
    public Fact<string> Method { get; init; }

    /// <summary>Gets the day of the measurement.</summary>
    public Fact<DateOnly> MeasuredOn { get; init; }
}
