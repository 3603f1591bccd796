namespace FinAppCompliance.Privacy.Notices;

/// <summary>Names a statutory element of a privacy notice.</summary>
public enum NoticeElement
{
    /// <summary>No element in particular. Also the default value.</summary>
    None = 0,

    /// <summary>The name of the handler.</summary>
    HandlerName,

    /// <summary>The contact of the handler.</summary>
    HandlerContact,

    /// <summary>The purpose of processing, with its lawful basis.</summary>
    Purpose,

    /// <summary>The manner of processing.</summary>
    Manner,

    /// <summary>The kinds of personal information.</summary>
    Kinds,

    /// <summary>The retention and what happens at its end.</summary>
    Retention,

    /// <summary>How persons exercise their rights.</summary>
    RightsAndProcedure,

    /// <summary>Why sensitive information is necessary.</summary>
    SensitiveNecessity,

    /// <summary>What the use of sensitive information means for the person.</summary>
    SensitiveImpact,

    /// <summary>Who else receives information.</summary>
    Recipients,

    /// <summary>Providing information abroad.</summary>
    CrossBorder,

    /// <summary>How information is protected.</summary>
    SecurityMeasures,

    /// <summary>Where to complain.</summary>
    ComplaintChannel,

    /// <summary>How to close an account.</summary>
    AccountClosure,

    /// <summary>How to withdraw a consent.</summary>
    ConsentWithdrawal,

    /// <summary>The special rules for persons under fourteen.</summary>
    MinorsRules,

    /// <summary>How changes of the notice are told, and how it is presented.</summary>
    UpdateNotice,
}
