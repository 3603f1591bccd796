using System.Text.Json.Serialization;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Artifacts.Observed;

/// <summary>What one file of a version says.</summary>
/// <remarks>Made by <see cref="ObservedRelease"/>; never part of a register file. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ObservedFile : RegisterRecord
{
    /// <summary>Gets the version whose file was read.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets what the file says.</summary>
    public required ArtifactFacts Facts { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
