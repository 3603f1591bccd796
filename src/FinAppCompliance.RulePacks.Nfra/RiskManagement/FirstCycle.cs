namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Says from when the first cycle of something that recurs is counted; the Notice leaves it open.</summary>
internal enum FirstCycle
{
    /// <summary>From the day on which the duty came into force, or from the beginning of service when that is later. Also the default value.</summary>
    Commencement = 0,

    /// <summary>From the beginning of service, even when that lies before the duty came into force.</summary>
    Service,
}
