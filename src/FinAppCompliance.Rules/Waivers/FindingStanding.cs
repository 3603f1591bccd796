namespace FinAppCompliance.Rules.Waivers;

/// <summary>Says how a finding stands: what somebody has decided about it. Only a waived one no longer counts.</summary>
public enum FindingStanding
{
    /// <summary>Nobody has decided anything. Also the default value.</summary>
    Open = 0,

    /// <summary>Held to be wrong by two persons; it counts until that is settled.</summary>
    Disputed,

    /// <summary>Under a rectification record; it stays breached and counts.</summary>
    BeingRectified,

    /// <summary>Accepted by a waiver in force.</summary>
    Waived,
}
