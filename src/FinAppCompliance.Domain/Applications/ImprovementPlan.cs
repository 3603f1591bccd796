using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>A plan to improve an application's experience (改进计划).</summary>
/// <remarks>Used by N99-06.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ImprovementPlan : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets what will be done.</summary>
    public FactList<string> Measures { get; init; }

    /// <summary>Gets the day of approval; absent while not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets the day by which it must be done.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the day on which it was done; absent while it is not.</summary>
    public Fact<DateOnly> DoneOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
