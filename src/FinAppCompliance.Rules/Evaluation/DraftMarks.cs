namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What a draft has met besides its outcome.</summary>
[Flags]
internal enum DraftMarks : byte
{
    None = 0,

    /// <summary>Whether the rule governs the subject is answered with no, or cannot be told: nothing later counts.</summary>
    Settled = 1,

    /// <summary>The rule did not hold for a time that is over.</summary>
    HasPast = 2,
}
