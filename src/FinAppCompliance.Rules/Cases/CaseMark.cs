using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Cases;

/// <summary>What is laid over a finding: its state, and by which record.</summary>
/// <param name="State">The state.</param>
/// <param name="Reference">The id of the waiver, rectification or dispute; null for none.</param>
/// <param name="EndsOn">The last day on which it holds, by the calendar of China; null for none.</param>
/// <param name="Note">A word about it for people; null for none.</param>
/// <remarks>The default value is open. Immutable; equality is by value.</remarks>
public readonly record struct CaseMark(CaseState State, string? Reference = null, DateOnly? EndsOn = null, BilingualText? Note = null);
