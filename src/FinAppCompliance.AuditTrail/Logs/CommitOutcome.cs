namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What became of a transaction; whatever else can happen to one is an exception.</summary>
public enum CommitOutcome
{
    /// <summary>Everything is written and flushed to the device.</summary>
    Committed = 0,

    /// <summary>Nothing is written: the log has another size, or a later writer opened it.</summary>
    Fenced = 1,

    /// <summary>Nothing is written: a key was used before. Look the keys up and plan again.</summary>
    KeyUsed = 2,
}
