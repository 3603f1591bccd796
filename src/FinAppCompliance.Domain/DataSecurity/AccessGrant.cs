using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>A grant of access to data, to a person, a system or a vendor (数据访问授权).</summary>
/// <remarks>Used by N99-14.3, DSM-28, OUT-32.2 and DSM-43. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record AccessGrant : RegisterRecord
{
    /// <summary>Gets the data to which access is given.</summary>
    public required Ref<DataAsset> DataAsset { get; init; }

    /// <summary>Gets the person who may access; absent when a system or a vendor may.</summary>
    public Fact<Ref<Person>> Person { get; init; }

    /// <summary>Gets the vendor who may access; absent when nobody outside may.</summary>
    public Fact<Ref<ThirdParty>> ThirdParty { get; init; }

    /// <summary>Gets the system that may access; absent when none may.</summary>
    public Fact<string> SystemName { get; init; }

    /// <summary>Gets the contract under which a vendor accesses; absent for none.</summary>
    public Fact<Ref<Contract>> Contract { get; init; }

    /// <summary>Gets what may be done, such as read, export or change.</summary>
    public FactList<string> Actions { get; init; }

    /// <summary>Gets what for (必需知道); absent when no purpose is recorded.</summary>
    public Fact<string> Purpose { get; init; }

    /// <summary>Gets whether the scope is no wider than the purpose needs (最小授权), judged by the approver.</summary>
    public Fact<bool> IsScopeWithinPurpose { get; init; }

    /// <summary>Gets which rows and columns, in words.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets who approved; absent when nobody did.</summary>
    public Fact<string> Approver { get; init; }

    /// <summary>Gets the day of approval; absent when it was not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets the highest level the grant reaches.</summary>
    public Fact<DataLevel> Level { get; init; }

    /// <summary>Gets whether it reaches production.</summary>
    public Fact<bool> IsProduction { get; init; }

    /// <summary>Gets whether it is used from outside the premises (OUT-32.2).</summary>
    public Fact<bool> IsRemote { get; init; }

    /// <summary>Gets whether every use is logged.</summary>
    public Fact<bool> IsLogged { get; init; }

    /// <summary>Gets how long the logs are kept, in months (DSM-43); absent when none are kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> LogRetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day of the last review; absent for never.</summary>
    public Fact<DateOnly> LastReviewedOn { get; init; }

    /// <summary>Gets the day of withdrawal; absent while it stands.</summary>
    public Fact<DateOnly> RevokedOn { get; init; }

    /// <summary>Gets the first day on which the grant holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end; an absent end is a standing grant, which N99-14.3 does not allow.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the grant holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => DataAsset.Id;
}
