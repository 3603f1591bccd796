using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>The record from which one sale can be restored (销售可回溯记录).</summary>
/// <remarks>Used by N99-05.4, TRC-1 to TRC-6 and CON-12. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SalesTrace : RegisterRecord
{
    /// <summary>Gets the activity through which was sold.</summary>
    public required Ref<BusinessActivity> Activity { get; init; }

    /// <summary>Gets the pseudonym of the customer.</summary>
    public Fact<string> CustomerPseudonym { get; init; }

    /// <summary>Gets the moment at which the sale began.</summary>
    public Fact<DateTimeOffset> StartedAt { get; init; }

    /// <summary>Gets the moment of conclusion; absent when none was concluded.</summary>
    public Fact<DateTimeOffset> ContractConcludedAt { get; init; }

    /// <summary>Gets the versions of the pages shown (TRC-4); empty for none kept.</summary>
    public FactList<string> PageVersions { get; init; }

    /// <summary>Gets whether the customer's steps are kept (操作轨迹, TRC-4).</summary>
    public Fact<bool> HasOperationTrack { get; init; }

    /// <summary>Gets what the customer confirmed (TRC-3); empty for nothing.</summary>
    public FactList<string> Confirmations { get; init; }

    /// <summary>Gets what was disclosed before conclusion.</summary>
    public FactList<DisclosureKind> Disclosed { get; init; }

    /// <summary>Gets the term of the contract in months; over 12 is long (TRC-5). Absent for no fixed term.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> ContractTermMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day on which the contract ended; absent while it runs.</summary>
    public Fact<DateOnly> ContractEndedOn { get; init; }

    /// <summary>Gets whether every key link is kept.</summary>
    public Fact<bool> IsComplete { get; init; }

    /// <summary>Gets the day on which it was last restored as picture or video; absent for never.</summary>
    public Fact<DateOnly> RestoreTestedOn { get; init; }

    /// <summary>Gets whether that worked.</summary>
    public Fact<bool> IsRestorable { get; init; }

    /// <summary>Gets whether a dispute keeps it longer (TRC-6).</summary>
    public Fact<bool> IsInDispute { get; init; }

    /// <summary>Gets the day of destruction; absent while it is kept.</summary>
    public Fact<DateOnly> DestroyedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Activity.Id;
}
