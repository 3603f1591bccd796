using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>What a dependency list says.</summary>
/// <remarks>A version catalogue and a manifest name what may be used; only a resolved list says what is. Immutable and thread-safe; equality is by value.</remarks>
public sealed record DependencyFacts : ArtifactFacts
{
    internal DependencyFacts(string file)
        : base(file, ArtifactKind.DependencyList)
    {
    }

    /// <summary>Gets the form: <c>gradle-catalog</c>, <c>podfile-lock</c>, <c>pubspec</c>, <c>pubspec-lock</c>, <c>npm-package</c>, <c>npm-lock</c> or <c>swift-resolved</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Gets whether the list is resolved: what it names is what is built in.</summary>
    public bool IsResolved { get; internal init; }

    /// <summary>Gets the parts, in the order of the file.</summary>
    public FactList<SoftwareComponent> Components { get; internal init; } = FactList<SoftwareComponent>.Empty;
}
