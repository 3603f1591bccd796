namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Says how the body of an entry is kept.</summary>
public enum BodyProtection
{
    /// <summary>Encrypted under a key of its subject and class, which erasure destroys. Needs a key store. Also the default.</summary>
    Sealed = 0,

    /// <summary>Stored as given: it holds no personal data, or the caller encrypted it.</summary>
    AsGiven,
}
