using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The decision to take an application out of service (退出决定).</summary>
/// <remarks>Used by N99-02.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ExitDecision : RegisterRecord
{
    /// <summary>Gets the application decided on.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the day of the request.</summary>
    public Fact<DateOnly> RequestedOn { get; init; }

    /// <summary>Gets the day of the decision; absent while pending.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<DecisionResult> Result { get; init; }

    /// <summary>Gets the body or person who decided.</summary>
    public Fact<string> Approver { get; init; }

    /// <summary>Gets the reasons given.</summary>
    public Fact<string> Reasons { get; init; }

    /// <summary>Gets conditions attached; empty for none.</summary>
    public FactList<string> Conditions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
