namespace FinAppCompliance.Artifacts.Android;

/// <summary>One entry of meta data in a manifest: its name, and never its value.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record AndroidMetaDataEntry
{
    /// <summary>Gets the name as written, build variables included.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }
}
