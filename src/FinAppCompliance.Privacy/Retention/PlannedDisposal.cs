namespace FinAppCompliance.Privacy.Retention;

/// <summary>What a plan foresees for one piece of information.</summary>
/// <param name="HeldId">The reference.</param>
/// <param name="Verdict">What is to happen.</param>
/// <param name="Citation">The requirement on which it rests.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PlannedDisposal(string HeldId, RetentionVerdict Verdict, string Citation)
{
    internal bool IsDue => Verdict is RetentionVerdict.Delete or RetentionVerdict.Anonymise;
}
