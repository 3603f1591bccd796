namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One kind of records that was entered and that no rule judged.</summary>
/// <param name="Kind">The name of the section in register files, such as <c>productRisks</c>; the name of the type for records outside the format.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Ids">The ids of the first ones, at most <see cref="UnjudgedFacts.MaximumIds"/>.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record UnjudgedRecords(string Kind, int Count, IReadOnlyList<string> Ids);
