using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>One run of the search for counterfeits (仿冒监测).</summary>
/// <remarks>Used by N99-09.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record CounterfeitSearch : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<CounterfeitSearch, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<CounterfeitSearch, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the applications looked for.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets where was searched.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets the day of the run.</summary>
    public Fact<DateOnly> SearchedOn { get; init; }

    /// <summary>Gets the number of counterfeits found.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> Found
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }
}
