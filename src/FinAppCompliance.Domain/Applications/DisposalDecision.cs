using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The decision what to do about a weak application: optimise, integrate, terminate or keep with a reason (优化整合终止决定).</summary>
/// <remarks>Used by N99-02.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DisposalDecision : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the weaknesses that the decision answers.</summary>
    public FactList<WeakAppTrigger> Triggers { get; init; }

    /// <summary>Gets what was decided.</summary>
    public Fact<DisposalKind> Choice { get; init; }

    /// <summary>Gets the day of the decision.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets who decided.</summary>
    public Fact<string> DecidedBy { get; init; }

    /// <summary>Gets the day by which it must be carried out; absent for none.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the day on which it was carried out; absent while it is not.</summary>
    public Fact<DateOnly> DoneOn { get; init; }

    /// <summary>Gets why the application is kept as it is; absent when it is not kept.</summary>
    public Fact<string> ExemptionReason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
