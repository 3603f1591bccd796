namespace FinAppCompliance.Rules.Evaluation;

/// <summary>One member that was entered and that no rule read.</summary>
/// <param name="Kind">The name of the section in register files, such as <c>incidents</c>.</param>
/// <param name="Member">The name of the member in register files, such as <c>directLoss</c>.</param>
/// <param name="Count">In how many records it is entered.</param>
/// <param name="Ids">The ids of the first ones, at most <see cref="UnjudgedFacts.MaximumIds"/>.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record UnjudgedMember(string Kind, string Member, int Count, IReadOnlyList<string> Ids);
