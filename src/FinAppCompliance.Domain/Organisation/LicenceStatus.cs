namespace FinAppCompliance.Domain.Organisation;

/// <summary>Says whether a licence is in force (许可证状态).</summary>
public enum LicenceStatus
{
    /// <summary>Withdrawn by the authority; gives no right. Also the default value.</summary>
    Revoked = 0,

    /// <summary>Suspended; gives no right for the time being.</summary>
    Suspended,

    /// <summary>Given back by its holder; gives no right.</summary>
    Surrendered,

    /// <summary>In force.</summary>
    InForce,
}
