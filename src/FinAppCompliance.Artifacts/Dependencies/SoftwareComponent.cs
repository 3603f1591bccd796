using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>One library, kit or other part that a dependency list or SBOM names.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record SoftwareComponent
{
    /// <summary>Gets the name as its ecosystem writes it, such as <c>group:name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version as written; unknown when the file gives none or only a variable.</summary>
    public Fact<string> Version { get; init; }

    /// <summary>Gets the ecosystem: <c>maven</c>, <c>cocoapods</c>, <c>pub</c>, <c>npm</c>, <c>swift</c>; empty when it cannot be told.</summary>
    public string Ecosystem { get; init; } = string.Empty;

    /// <summary>Gets the package URL; unknown when the file gives none.</summary>
    public Fact<string> PackageUrl { get; init; }

    /// <summary>Gets how the list holds it, such as <c>direct</c>, <c>transitive</c>, <c>dev</c> or <c>listed</c>; empty when it cannot be told.</summary>
    public string Scope { get; init; } = string.Empty;

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }
}
