namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the rights of persons (权利类型).</summary>
public enum RightKind
{
    /// <summary>To know and see. Also the default value.</summary>
    Access = 0,

    /// <summary>To have a copy.</summary>
    Copy,

    /// <summary>To have it moved.</summary>
    Port,

    /// <summary>To have it corrected.</summary>
    Correct,

    /// <summary>To have it completed.</summary>
    Supplement,

    /// <summary>To have it deleted.</summary>
    Delete,

    /// <summary>To restrict or refuse processing.</summary>
    Restrict,

    /// <summary>To withdraw consent.</summary>
    Withdraw,

    /// <summary>To close the account.</summary>
    CloseAccount,

    /// <summary>To have rules explained.</summary>
    Explain,

    /// <summary>To refuse purely automatic decisions.</summary>
    RefuseAutomated,
}
