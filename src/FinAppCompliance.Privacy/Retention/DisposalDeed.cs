namespace FinAppCompliance.Privacy.Retention;

/// <summary>What was really done to one piece of information.</summary>
/// <param name="HeldId">The reference.</param>
/// <param name="Verdict">What was done: deletion or anonymisation.</param>
/// <param name="DoneAt">When.</param>
/// <param name="Evidence">What shows it, such as the receipt of the deleting system; not blank.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record DisposalDeed(string HeldId, RetentionVerdict Verdict, DateTimeOffset DoneAt, string Evidence);
