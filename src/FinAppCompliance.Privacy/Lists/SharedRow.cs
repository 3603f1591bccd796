using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Lists;

/// <summary>One line of the third-party list (NDR 21): a recipient, an SDK included, for a purpose, with its legal role.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Recipient">The recipient.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record SharedRow(ProcessingPurpose Purpose, Recipient Recipient);
