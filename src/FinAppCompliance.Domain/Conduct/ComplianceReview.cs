using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>The compliance review of a business activity (业务合规审查).</summary>
/// <remarks>Used by N99-05.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ComplianceReview : RegisterRecord
{
    /// <summary>Gets the activity reviewed.</summary>
    public required Ref<BusinessActivity> Activity { get; init; }

    /// <summary>Gets whether the part of third parties was reviewed too.</summary>
    public Fact<bool> IncludesThirdParty { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<DecisionResult> Result { get; init; }

    /// <summary>Gets conditions attached; empty for none.</summary>
    public FactList<string> Conditions { get; init; }

    /// <summary>Gets the number of conditions not yet met.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenConditions
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day of the review.</summary>
    public Fact<DateOnly> ReviewedOn { get; init; }

    /// <summary>Gets who reviewed.</summary>
    public Fact<string> ReviewedBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Activity.Id;
}
