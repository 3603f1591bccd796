namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Says from when the first cycle of a periodical duty counts; the regulations leave it open.</summary>
internal enum FirstCycleFrom
{
    /// <summary>From the commencement of the duty, or from the start of the service when that is later. Also the default value.</summary>
    Commencement = 0,

    /// <summary>From the start of the service, also where that lies before the commencement.</summary>
    Service,
}
