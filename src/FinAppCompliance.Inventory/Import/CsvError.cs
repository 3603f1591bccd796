using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Import;

/// <summary>One thing that is wrong with a table, with its place and how to mend it.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Line">The line, from one; the header is line one.</param>
/// <param name="Column">The heading of the column; empty when the whole line is concerned.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record CsvError(int Line, string Column, BilingualText Message);
