namespace FinAppCompliance.Domain.Applications;

/// <summary>Says whether an application stands in the ledger (台账状态).</summary>
public enum LedgerStatus
{
    /// <summary>Found from outside, without an entry of the ledger. Also the default value.</summary>
    DiscoveredOutside = 0,

    /// <summary>An entry of the ledger (在册).</summary>
    Listed,

    /// <summary>Taken out of the ledger after its end; kept for the record.</summary>
    Removed,
}
