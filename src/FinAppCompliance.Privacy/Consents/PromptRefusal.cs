namespace FinAppCompliance.Privacy.Consents;

/// <summary>Says why an answer to a prompt was not recorded.</summary>
public enum PromptRefusal
{
    /// <summary>The register never planned this prompt. Also the default value.</summary>
    Unplanned = 0,

    /// <summary>The prompt expired; plan again.</summary>
    Expired,

    /// <summary>The prompt was answered otherwise, or replaced by a later one; plan again.</summary>
    AlreadyUsed,

    /// <summary>A notice that wants consent afresh came into force meanwhile, or the service ended; plan again.</summary>
    NoticeChanged,

    /// <summary>The person is under fourteen and the guardian on record did not act, or a guardian acted for an older person.</summary>
    WrongActor,

    /// <summary>There was no express act, or no signature where a written consent is needed.</summary>
    NoExpressAct,
}
