namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Says from when the first cycle of a periodic duty counts; the Notice leaves it open.</summary>
internal enum FirstCycleStart
{
    /// <summary>From the commencement of the Notice, or the start of service where that is later. Also the default value.</summary>
    Commencement = 0,

    /// <summary>From the start of service, also where it lies before the Notice.</summary>
    Service,
}
