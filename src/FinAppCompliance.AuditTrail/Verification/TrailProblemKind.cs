namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Says what is wrong with a log.</summary>
public enum TrailProblemKind
{
    /// <summary>Not said. Also the default.</summary>
    Unspecified = 0,

    /// <summary>The checkpoint is missing, or is not signed by the keys that are trusted.</summary>
    CheckpointNotTrusted,

    /// <summary>An entry is missing.</summary>
    EntryMissing,

    /// <summary>An entry has other bytes than it was recorded with.</summary>
    EntryAltered,

    /// <summary>An entry stands at another place than it was recorded at: moved, doubled, or from another log.</summary>
    EntryOutOfPlace,

    /// <summary>The log is shorter than the checkpoint says: rolled back or cut.</summary>
    LogShorter,

    /// <summary>The root differs though no single entry could be named: the log was forked or rewritten somewhere before the index.</summary>
    RootDiffers,

    /// <summary>A body is not the one that its envelope commits to.</summary>
    BodyAltered,

    /// <summary>The end of the log as the store keeps it does not fit the entries.</summary>
    HeadDiffers,

    /// <summary>A published file is missing or damaged.</summary>
    FileMissing,

    /// <summary>A body is gone, and no entry about an erasure or retention accounts for it.</summary>
    BodyMissing,

    /// <summary>An entry or a published record changes the signing key, and the key of that time did not sign it, or nobody trusts the decision.</summary>
    KeyChangeNotTrusted,

    /// <summary>A key signs from a size on, and the log holds no entry that says so.</summary>
    KeyNotAnnounced,
}
