using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts;

/// <summary>One thing that an artefact asks for or uses and that may touch personal information.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record DataDeclaration
{
    /// <summary>Gets what it is.</summary>
    public required DeclarationKind Kind { get; init; }

    /// <summary>Gets its name as the platform writes it; for an SDK its name in the reference table.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required ArtifactPlace Place { get; init; }

    /// <summary>Gets how sure it is.</summary>
    public FactCertainty Certainty { get; init; } = FactCertainty.Stated;

    /// <summary>
    /// Gets the categories of personal information, by the ids of <see cref="Reference.ReferenceTable.PersonalInformationCategories"/>;
    /// unknown when the reference tables do not list the name, empty when they list it without a category.
    /// </summary>
    public FactList<string> Categories { get; init; }

    /// <summary>Gets the reasons given in the file: reason codes, purposes, or the text shown to the person; empty when none is given, unknown when it cannot be told.</summary>
    public FactList<string> Reasons { get; init; }

    /// <summary>Gets whether the person is asked by the platform before access; unknown when the tables do not say.</summary>
    public Tri AsksPerson { get; init; }

    /// <summary>Gets what in the file pointed to it, such as the dependency or class prefix of an SDK; null when the name itself did.</summary>
    public string? Mark { get; init; }

    /// <summary>Gets whether the reference tables know the name.</summary>
    public bool IsKnown => !Categories.IsUnknown;
}
