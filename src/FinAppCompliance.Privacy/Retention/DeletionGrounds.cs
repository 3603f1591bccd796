namespace FinAppCompliance.Privacy.Retention;

/// <summary>Says why information may have to be deleted before its term ends (PIPL 47).</summary>
[Flags]
public enum DeletionGrounds
{
    /// <summary>None; only the term counts. Also the default value.</summary>
    None = 0,

    /// <summary>The person asked; counts as a withdrawal where the purpose rests on consent, and nowhere else.</summary>
    PersonAsked = 1,

    /// <summary>The consent was withdrawn, refused or ended.</summary>
    ConsentEnded = 2,

    /// <summary>The service, the account or the purpose ended.</summary>
    ServiceEnded = 4,

    /// <summary>The processing was unlawful or against what was agreed.</summary>
    Unlawful = 8,
}
