namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the elements of a privacy notice (告知要素).</summary>
public enum NoticeElement
{
    /// <summary>The handler's name (PIPL-17). Also the default value.</summary>
    HandlerName = 0,

    /// <summary>The handler's contact (PIPL-17).</summary>
    HandlerContact,

    /// <summary>The purpose (PIPL-17).</summary>
    Purpose,

    /// <summary>The manner (PIPL-17).</summary>
    Manner,

    /// <summary>The kinds of information (PIPL-17).</summary>
    Kinds,

    /// <summary>The retention (PIPL-17, NDR-21).</summary>
    Retention,

    /// <summary>Rights and how to exercise them (PIPL-17).</summary>
    RightsAndProcedure,

    /// <summary>Why sensitive information is needed (PIPL-30).</summary>
    SensitiveNecessity,

    /// <summary>What it means for the person (PIPL-30).</summary>
    SensitiveImpact,

    /// <summary>Recipients (PIPL-23).</summary>
    Recipients,

    /// <summary>Export (PIPL-39).</summary>
    CrossBorder,

    /// <summary>Measures of protection (N99-16.3).</summary>
    SecurityMeasures,

    /// <summary>The complaint channel (N99-16.4).</summary>
    ComplaintChannel,

    /// <summary>How to close the account (NDR-21).</summary>
    AccountClosure,

    /// <summary>How to withdraw consent (NDR-21).</summary>
    ConsentWithdrawal,

    /// <summary>Rules for minors (PIPL-31).</summary>
    MinorsRules,

    /// <summary>How changes are told (AUD-2.2).</summary>
    UpdateNotice,
}
