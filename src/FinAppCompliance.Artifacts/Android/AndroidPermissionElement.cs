using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>One element of a manifest that asks for a permission, or defines one.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record AndroidPermissionElement
{
    /// <summary>Gets the element: <c>uses-permission</c>, <c>uses-permission-sdk-23</c>, <c>uses-permission-sdk-m</c> or <c>permission</c>.</summary>
    public required string Element { get; init; }

    /// <summary>Gets the name as written, build variables included; empty when the element gives none.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }

    /// <summary>Gets how sure it is: stated, or implied when the platform adds the permission by itself.</summary>
    public FactCertainty Certainty { get; init; } = FactCertainty.Stated;

    /// <summary>Gets the last API level on which it is asked for; absent when there is no such bound, unknown when the file cannot tell.</summary>
    public Fact<int> MaxSdk { get; init; } = Fact<int>.Absent;

    /// <summary>Gets the flags, such as <c>neverForLocation</c>; absent when none are given.</summary>
    public Fact<string> Flags { get; init; } = Fact<string>.Absent;

    /// <summary>Gets the protection level of a defined permission as written, a number in binary form; absent when none is given.</summary>
    public Fact<string> ProtectionLevel { get; init; } = Fact<string>.Absent;

    /// <summary>Gets the merge mark (<c>tools:node</c>), such as <c>remove</c>; absent when there is none.</summary>
    public Fact<string> MergeMark { get; init; } = Fact<string>.Absent;

    /// <summary>Gets the one library that the merge mark is limited to (<c>tools:selector</c>); absent when it is not limited.</summary>
    public Fact<string> MergeSelector { get; init; } = Fact<string>.Absent;

    /// <summary>
    /// Gets whether the file takes the permission away instead of asking for it. It is a statement about the merged
    /// manifest, which alone proves it; limited to one library it leaves the others alone.
    /// </summary>
    public bool IsRemoved => MergeMark.HasValue && MergeMark.Value is "remove" or "removeAll";
}
