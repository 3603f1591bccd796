namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Says what verification found about the steps of a session.</summary>
public enum TraceIntegrity
{
    /// <summary>Nothing was verified. Also the default value.</summary>
    Unverified = 0,

    /// <summary>Every step is chained to the one before and the end agrees with the seal.</summary>
    Intact,

    /// <summary>Every step is chained, and the session went on after the seal was taken.</summary>
    ContinuesSeal,

    /// <summary>Every step is chained, but there was no seal, so a shortened or rewritten session would not show.</summary>
    ChainedWithoutSeal,

    /// <summary>A step was altered, removed, added in between or put in another place.</summary>
    Altered,

    /// <summary>The session does not reach or does not meet the seal: it was cut short or computed afresh.</summary>
    SealBroken,

    /// <summary>The steps were destroyed.</summary>
    Destroyed,
}
