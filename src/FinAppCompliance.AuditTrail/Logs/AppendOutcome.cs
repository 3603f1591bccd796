namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says what became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>The store cannot be used as it is set up, such as a wrong password or a schema that does not fit; nothing was written and repeating does not help. The reason says what to change.</summary>
    StoreUnusable = 11,

    /// <summary>The connection or the store failed on the way: the events may be recorded or not. Repeat with the same key. Also the default.</summary>
    OutcomeUnknown = 0,

    /// <summary>The events are recorded and on the device.</summary>
    Appended,

    /// <summary>An earlier request with this key recorded the same events; its receipt is returned and nothing was written.</summary>
    AlreadyAppended,

    /// <summary>An earlier request with this key recorded other events; nothing was written. Find out who uses the key twice.</summary>
    IdempotencyMismatch,

    /// <summary>The stream has another version than expected; nothing was written.</summary>
    VersionConflict,

    /// <summary>Too many requests wait; nothing was written. Come again later.</summary>
    Busy,

    /// <summary>Other processes took the log over again and again, for seconds; nothing was written.</summary>
    Fenced,

    /// <summary>The store holds less than a checkpoint kept outside says it must, as after a restore; nothing was written.</summary>
    RolledBack,

    /// <summary>The store contradicts a checkpoint kept outside; nothing was written.</summary>
    Tampered,

    /// <summary>The keys that protect the body cannot be had; nothing was written.</summary>
    KeysUnavailable,

    /// <summary>The published checkpoint is not signed by a key that is trusted; nothing was written. The reason names the keys and what to do.</summary>
    KeyNotTrusted,
}
