namespace FinAppCompliance.Artifacts.Register;

/// <summary>One field of a drafted register entry, with what it rests on.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
/// <param name="Record">The id of the record that holds the field.</param>
/// <param name="Field">The name of the field as the register file writes it, such as <c>versionName</c>.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record DraftedField(string Record, string Field, string Value, ArtifactPlace Place, FactCertainty Certainty);
