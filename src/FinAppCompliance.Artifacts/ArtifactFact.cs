using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts;

/// <summary>One value read from an artefact, with the place where it was read and how sure it is.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// The default value claims nothing. A value that stands in the file but cannot be told from it, such as a build variable
/// or a reference to a resource, is unknown and keeps its text in <see cref="Unresolved"/>. Immutable and thread-safe.
/// </remarks>
/// <param name="Value">The value: unknown when the file cannot tell, absent when the file says that there is none.</param>
/// <param name="Place">Where it was read, or where it would stand.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Unresolved">The text that could not be resolved, such as <c>@bool/debug</c>; null for none.</param>
public readonly record struct ArtifactFact<T>(Fact<T> Value, ArtifactPlace Place, FactCertainty Certainty, string? Unresolved)
    where T : notnull
{
    /// <summary>Gets whether the file itself states a value.</summary>
    public bool IsStated => Value.HasValue && Certainty == FactCertainty.Stated;

    /// <summary>Returns the value, or the unresolved text, or <c>unknown</c>.</summary>
    public override string ToString() => Value.HasValue ? Value.ToString() : Unresolved ?? Value.ToString();
}
