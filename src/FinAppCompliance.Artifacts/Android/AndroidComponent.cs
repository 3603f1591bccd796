using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>One activity, alias, service, receiver or provider of a manifest.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record AndroidComponent
{
    /// <summary>Gets the element: <c>activity</c>, <c>activity-alias</c>, <c>service</c>, <c>receiver</c> or <c>provider</c>.</summary>
    public required string Element { get; init; }

    /// <summary>Gets the class name, made whole with the package where the file knows it; empty when the element gives none.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }

    /// <summary>
    /// Gets whether other applications can reach it. Without a statement it follows from the intent filters and the target
    /// level; unknown when the target is, and where the platform refuses to install such a component.
    /// </summary>
    public required ArtifactFact<bool> Exported { get; init; }

    /// <summary>Gets the permission that a caller needs, that of the application included; absent when there is none.</summary>
    public Fact<string> Permission { get; init; } = Fact<string>.Absent;

    /// <summary>Gets the permission to read from a provider; absent when there is none of its own.</summary>
    public Fact<string> ReadPermission { get; init; } = Fact<string>.Absent;

    /// <summary>Gets the permission to write to a provider; absent when there is none of its own.</summary>
    public Fact<string> WritePermission { get; init; } = Fact<string>.Absent;

    /// <summary>Gets whether the launcher shows it; such a component has to be exported.</summary>
    public bool IsLauncher { get; init; }

    /// <summary>Gets the actions of its intent filters, in the order of the file.</summary>
    public FactList<string> Actions { get; init; } = FactList<string>.Empty;

    /// <summary>Gets the merge mark (<c>tools:node</c>); absent when there is none.</summary>
    public Fact<string> MergeMark { get; init; } = Fact<string>.Absent;

    /// <summary>Gets whether the file takes the component away instead of declaring it.</summary>
    public bool IsRemoved => MergeMark.HasValue && MergeMark.Value is "remove" or "removeAll";

    /// <summary>Gets whether a caller needs some permission: for a provider, both for reading and for writing.</summary>
    public Tri IsProtected => Permission.Exists | (ReadPermission.Exists & WritePermission.Exists);
}
