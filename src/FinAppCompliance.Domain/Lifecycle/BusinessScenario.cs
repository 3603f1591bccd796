using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A scenario that users can complete in an application (业务场景).</summary>
/// <remarks>Used by N99-06.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record BusinessScenario : RegisterRecord
{
    /// <summary>Gets the name of the scenario; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets whether users complete it within this application from beginning to end.</summary>
    public Fact<bool> IsEndToEnd { get; init; }

    /// <summary>Gets whether no other application offers the same.</summary>
    public Fact<bool> IsIndependent { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
