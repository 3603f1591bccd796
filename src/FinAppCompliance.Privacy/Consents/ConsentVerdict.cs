namespace FinAppCompliance.Privacy.Consents;

/// <summary>Says whether a purpose may be pursued for a person, and if not, why. Only the two that begin with Permitted permit.</summary>
public enum ConsentVerdict
{
    /// <summary>Nothing is known; denied. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The person, or the guardian, consented, and the consent holds.</summary>
    Permitted,

    /// <summary>Another lawful basis than consent holds.</summary>
    PermittedByOtherBasis,

    /// <summary>Nobody consented; asked or not. Denied.</summary>
    NotGiven,

    /// <summary>The person refused. Denied.</summary>
    Refused,

    /// <summary>The person withdrew. Denied.</summary>
    Withdrawn,

    /// <summary>The consent ended by its term. Denied.</summary>
    Expired,

    /// <summary>The notice changed so that consent is needed afresh. Denied.</summary>
    Superseded,

    /// <summary>The person is under fourteen and no guardian consented. Denied.</summary>
    NeedsGuardian,

    /// <summary>The person turned fourteen; the guardian's consent is history and the person is asked afresh. Denied.</summary>
    NeedsOwnConsent,

    /// <summary>The consent has a weaker form than the purpose now needs. Denied.</summary>
    NeedsStrongerForm,

    /// <summary>It is not known whether the person is under fourteen. Denied.</summary>
    AgeUnknown,

    /// <summary>No notice in force lists the purpose. Denied.</summary>
    NoNotice,

    /// <summary>The service of the application ended. Denied.</summary>
    ServiceEnded,

    /// <summary>The store could not be read. Denied.</summary>
    StoreUnavailable,

    /// <summary>The snapshot is older than the next instant at which something may change. Denied.</summary>
    SnapshotStale,
}
