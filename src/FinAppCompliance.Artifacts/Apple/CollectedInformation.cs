using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>One collected data type of a privacy manifest.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record CollectedInformation
{
    /// <summary>Gets the type as written; empty when the entry names none.</summary>
    public required string Type { get; init; }

    /// <summary>Gets whether it is linked to the person.</summary>
    public ArtifactFact<bool> IsLinked { get; init; }

    /// <summary>Gets whether it is used to track the person.</summary>
    public ArtifactFact<bool> IsForTracking { get; init; }

    /// <summary>Gets the purposes as written, blank ones left out; a single text in place of a list counts as one purpose.</summary>
    public FactList<string> Purposes { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }
}
