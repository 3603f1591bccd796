namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says what a caller waits for.</summary>
public enum DurabilityLevel
{
    /// <summary>The entry is on the device; every answer waits for at least this. Also the default.</summary>
    Durable = 0,

    /// <summary>A signed checkpoint outside the database covers the entry.</summary>
    Published,

    /// <summary>As many witnesses as the options ask for have confirmed that checkpoint.</summary>
    Witnessed,
}
