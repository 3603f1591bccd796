using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A component built into an application, with the decision about its risk (组件).</summary>
/// <remarks>Used by N99-07.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Component : RegisterRecord
{
    /// <summary>Gets the name of the component, or its package URL; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application that uses it; absent when it is kept for several.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the component's version.</summary>
    public Fact<string> ComponentVersion { get; init; }

    /// <summary>Gets who supplies it; absent for unknown origin.</summary>
    public Fact<string> Supplier { get; init; }

    /// <summary>Gets its licence, as an SPDX expression.</summary>
    public Fact<string> LicenceExpression { get; init; }

    /// <summary>Gets the hash of its package.</summary>
    public Fact<string> Hash { get; init; }

    /// <summary>Gets where it comes from.</summary>
    public Fact<ComponentOrigin> Origin { get; init; }

    /// <summary>Gets the decision about its risk; absent for none.</summary>
    public Fact<ComponentVerdict> Verdict { get; init; }

    /// <summary>Gets the day of the decision; absent for none.</summary>
    public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>Gets who decided.</summary>
    public Fact<string> DecidedBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
