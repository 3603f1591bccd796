using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The review of a version's design (设计评审).</summary>
/// <remarks>Used by N99-07.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DesignReview : RegisterRecord
{
    /// <summary>Gets the version reviewed.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets who took part.</summary>
    public FactList<string> Participants { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<DecisionResult> Result { get; init; }

    /// <summary>Gets the day of the review.</summary>
    public Fact<DateOnly> ReviewedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
