namespace FinAppCompliance.Domain.Filings;

/// <summary>Says where a filing stands (备案状态).</summary>
public enum FilingStatus
{
    /// <summary>Not filed. Also the default value.</summary>
    NotFiled = 0,

    /// <summary>Found not to be required, with a reason.</summary>
    NotRequired,

    /// <summary>Submitted, not approved.</summary>
    Submitted,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Approved, and a change is under way.</summary>
    Changed,

    /// <summary>Revoked by the authority.</summary>
    Revoked,

    /// <summary>Cancelled by the institution.</summary>
    Cancelled,
}
