using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>What a software bill of materials says.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record SbomFacts : ArtifactFacts
{
    internal SbomFacts(string file)
        : base(file, ArtifactKind.Sbom)
    {
    }

    /// <summary>Gets the form: <c>cyclonedx-json</c>, <c>cyclonedx-xml</c>, <c>spdx-tag-value</c>, <c>spdx-json</c> or <c>spdx3-json</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Gets the version of the format as written, such as <c>1.6</c> or <c>SPDX-2.3</c>; empty when the file gives none.</summary>
    public required string SpecVersion { get; init; }

    /// <summary>Gets the component that the document is about; null when it names none.</summary>
    public SoftwareComponent? Subject { get; internal init; }

    /// <summary>Gets the components, nested ones after the one that holds them; the subject is not among them.</summary>
    public FactList<SoftwareComponent> Components { get; internal init; } = FactList<SoftwareComponent>.Empty;

    /// <summary>Gets the number of services listed beside the components.</summary>
    public int ServiceCount { get; internal init; }
}
