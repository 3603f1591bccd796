namespace FinAppCompliance.Rules.Profiles;

/// <summary>The record of a register that sets a value.</summary>
/// <param name="RecordId">The id of the record.</param>
/// <param name="Path">Where it stands in the register, as the reader of register files writes it, such as <c>$.parameters[3]</c>.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ChangeSource(string RecordId, string Path);
