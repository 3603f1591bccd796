namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>Says what a signature under a note means.</summary>
public enum SignatureUse
{
    /// <summary>Not said. Also the default; refused wherever a use is needed.</summary>
    Unspecified = 0,

    /// <summary>The owner of a log signs its checkpoint.</summary>
    Checkpoint,

    /// <summary>A witness confirms that the log only grew.</summary>
    Cosignature,
}
