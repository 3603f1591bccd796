using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>A body of data with its level and those who answer for it (数据资产).</summary>
/// <remarks>Used by N99-13.1, N99-13.2, DSM-17, DSM-18, DSM-43, QA-7.1 and QA-7.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DataAsset : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<DataAsset, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<DataAsset, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the name in the data catalogue; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the applications that hold or use it.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the class (DSM-17).</summary>
    public Fact<DataClass> Class { get; init; }

    /// <summary>Gets the level (DSM-18); never derived from the other scales.</summary>
    public Fact<DataLevel> Level { get; init; }

    /// <summary>Gets the level of JR/T 0197, 1 to 5; absent when not graded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 1 to 5.</exception>
    public Fact<int> JrtLevel
    {
        get;
        init => field = FactBounds.Between(value, 1, 5);
    }

    /// <summary>Gets the class of JR/T 0171; absent when it holds no personal financial information.</summary>
    public Fact<PersonalFinancialClass> PersonalFinancialClass { get; init; }

    /// <summary>Gets the unit that answers for the data (N99-13.1); absent when none is named.</summary>
    public Fact<Ref<OrgUnit>> OwnerUnit { get; init; }

    /// <summary>Gets the unit that runs the business the data belongs to (QA-7.1); absent when none is recorded.</summary>
    public Fact<Ref<OrgUnit>> BusinessUnit { get; init; }

    /// <summary>Gets the IT unit with joint duty (QA-7.2); absent when none is recorded.</summary>
    public Fact<Ref<OrgUnit>> TechnologyUnit { get; init; }

    /// <summary>Gets where the data is kept.</summary>
    public Fact<string> Location { get; init; }

    /// <summary>Gets whether it contains personal information.</summary>
    public Fact<bool> ContainsPersonalInformation { get; init; }

    /// <summary>Gets whether it contains sensitive personal information.</summary>
    public Fact<bool> ContainsSensitivePersonalInformation { get; init; }

    /// <summary>Gets whether it contains identity-authentication data, never to be in clear (DSM-45).</summary>
    public Fact<bool> ContainsAuthenticationData { get; init; }

    /// <summary>Gets whether others process it for the institution or jointly; logs are then kept 3 years (DSM-43).</summary>
    public Fact<bool> IsEntrustedProcessing { get; init; }

    /// <summary>Gets how long the data is kept, in months; absent for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> RetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the rule that sets the retention; absent for none.</summary>
    public Fact<string> RetentionRule { get; init; }

    /// <summary>Gets how long logs of operations on it are kept, in months (DSM-43); absent when none are kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> LogRetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day of the last audit of operations (DSM-43, at most 6 months); absent for never.</summary>
    public Fact<DateOnly> OperationsAuditedOn { get; init; }

    /// <summary>Gets the day of the last grading (DSM-19); absent for never.</summary>
    public Fact<DateOnly> LastGradedOn { get; init; }

    /// <summary>Gets the day of the security assessment before processing (DSM-22); absent for none.</summary>
    public Fact<DateOnly> SecurityAssessedOn { get; init; }

    /// <summary>Gets the controls in place; what is not listed is not in place.</summary>
    public FactList<DataControl> Controls { get; init; }

    /// <summary>Gets the day of the last successful restore test (N99-13.2); absent for never.</summary>
    public Fact<DateOnly> RestoreTestedOn { get; init; }
}
