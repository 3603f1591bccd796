using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>The grading, filing and assessment of a system under the multi-level protection scheme (等级保护记录).</summary>
/// <remarks>Used by N99-12.1, CSL-MLPS and STD-7. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record MlpsRecord : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<MlpsRecord, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<MlpsRecord, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the applications that belong to the system.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the system as graded.</summary>
    public Fact<string> SystemName { get; init; }

    /// <summary>Gets the level, 1 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> Level
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the day of filing with the police; absent when it was not filed.</summary>
    public Fact<DateOnly> FiledOn { get; init; }

    /// <summary>Gets the filing number; absent for none.</summary>
    public Fact<string> FilingNumber { get; init; }

    /// <summary>Gets the day of the last assessment; absent for never.</summary>
    public Fact<DateOnly> LastAssessedOn { get; init; }

    /// <summary>Gets the result of that assessment.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <summary>Gets how long network logs are kept, in months (CSL-MLPS, at least 6).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> LogRetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }
}
