using System.Text.Json.Serialization;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Artifacts.Observed;

/// <summary>One thing that the files of a version ask for or use: a permission, an interface, a collected data type or an SDK.</summary>
/// <remarks>Made by <see cref="ObservedRelease"/>; never part of a register file. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ObservedUse : RegisterRecord
{
    /// <summary>Gets the version whose files were read.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets what was read, with its place.</summary>
    public required DataDeclaration Declaration { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
