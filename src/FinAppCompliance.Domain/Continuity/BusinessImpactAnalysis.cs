using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Continuity;

/// <summary>The analysis what an outage of applications means (业务影响分析).</summary>
/// <remarks>Used by N99-15.1, BCM-23 and BCM-25. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record BusinessImpactAnalysis : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<BusinessImpactAnalysis, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<BusinessImpactAnalysis, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the applications analysed.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the day of the analysis.</summary>
    public Fact<DateOnly> AnalysedOn { get; init; }

    /// <summary>Gets the time to recovery, in minutes; at most 240 for important business (BCM-25).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> RecoveryTimeMinutes
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the loss of data accepted, in minutes; at most 30 for important business (BCM-25).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> RecoveryPointMinutes
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether the business is important business (重要业务).</summary>
    public Fact<bool> IsImportantBusiness { get; init; }

    /// <summary>Gets what it depends on.</summary>
    public FactList<string> Dependencies { get; init; }
}
