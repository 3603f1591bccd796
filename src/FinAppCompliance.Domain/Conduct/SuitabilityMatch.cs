using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>The match of a product with a customer (适当性匹配).</summary>
/// <remarks>Used by SUI-1, SUI-2 and CON-11. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SuitabilityMatch : RegisterRecord
{
    /// <summary>Gets the activity through which it was sold.</summary>
    public required Ref<BusinessActivity> Activity { get; init; }

    /// <summary>Gets the assessment used; absent for none.</summary>
    public Fact<Ref<CustomerAssessment>> Assessment { get; init; }

    /// <summary>Gets the risk grade used; absent for none.</summary>
    public Fact<Ref<ProductRisk>> ProductRisk { get; init; }

    /// <summary>Gets the day of the match.</summary>
    public Fact<DateOnly> MatchedOn { get; init; }

    /// <summary>Gets whether the grades fit.</summary>
    public Fact<bool> IsMatched { get; init; }

    /// <summary>Gets whether a warning was shown where they do not fit.</summary>
    public Fact<bool> WarningShown { get; init; }

    /// <summary>Gets whether the customer confirmed.</summary>
    public Fact<bool> IsConfirmed { get; init; }

    /// <summary>Gets the third party that performed it; absent when the institution did.</summary>
    public Fact<Ref<ThirdParty>> PerformedBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Activity.Id;
}
