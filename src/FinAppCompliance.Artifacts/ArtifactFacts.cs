using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts;

/// <summary>What one file says, as immutable facts; every kind of file derives its own.</summary>
/// <remarks>Thread-safe; equality is by value.</remarks>
public abstract record ArtifactFacts
{
    private protected ArtifactFacts(string file, ArtifactKind kind)
    {
        File = file;
        Kind = kind;
    }

    /// <summary>Gets the name of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Gets the kind of file.</summary>
    public ArtifactKind Kind { get; }

    /// <summary>Gets what the file asks for or uses: permissions, interfaces, collected data, SDKs; in the order of the file.</summary>
    public FactList<DataDeclaration> Declarations { get; internal init; } = FactList<DataDeclaration>.Empty;

    /// <summary>Gets defects and marks of risk, in the order of the file.</summary>
    public FactList<ArtifactObservation> Observations { get; internal init; } = FactList<ArtifactObservation>.Empty;
}
