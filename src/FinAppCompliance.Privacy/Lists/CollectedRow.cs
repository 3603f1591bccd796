using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Lists;

/// <summary>One line of the collected-information list (NDR 21): a kind, for a purpose, in a scenario.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Use">The kind with its scenario and source.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record CollectedRow(ProcessingPurpose Purpose, InformationUse Use);
