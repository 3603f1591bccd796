using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The decision of one dimension that a version may be released (上架门禁).</summary>
/// <remarks>Used by N99-08.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ReleaseGate : RegisterRecord
{
    /// <summary>Gets the version.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets the dimension decided on.</summary>
    public Fact<GateDimension> Dimension { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<GateResult> Result { get; init; }

    /// <summary>Gets who decided.</summary>
    public Fact<string> Decider { get; init; }

    /// <summary>Gets the moment of the decision; it must not be later than the release.</summary>
    public Fact<DateTimeOffset> DecidedAt { get; init; }

    /// <summary>Gets conditions attached; empty for none.</summary>
    public FactList<string> Conditions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
