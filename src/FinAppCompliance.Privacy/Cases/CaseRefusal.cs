namespace FinAppCompliance.Privacy.Cases;

/// <summary>Says why a step was not recorded.</summary>
public enum CaseRefusal
{
    /// <summary>The case is not in a state that allows it. Also the default value.</summary>
    NotPossibleNow = 0,

    /// <summary>There is no such case, or another one has the id.</summary>
    UnknownCase,

    /// <summary>Something that must be stated is missing or contradicts itself.</summary>
    Incomplete,

    /// <summary>Whoever approves proposed it, or handles the case.</summary>
    SamePerson,

    /// <summary>The extension is longer than the rule allows, or no rule allows one.</summary>
    TooLong,

    /// <summary>The time is over, so that it can no longer be extended.</summary>
    TooLate,

    /// <summary>The identity was not verified.</summary>
    IdentityNotVerified,

    /// <summary>A condition of the law is not met, or not known to be.</summary>
    ConditionMissing,

    /// <summary>Contents are missing that the law wants told.</summary>
    ContentMissing,

    /// <summary>It would lie in the future, or before the case began.</summary>
    ImpossibleTime,

    /// <summary>Something is still due.</summary>
    StillDue,
}
