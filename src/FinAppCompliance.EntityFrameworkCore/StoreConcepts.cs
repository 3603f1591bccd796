namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Names the concepts that have durable stores.</summary>
[Flags]
public enum StoreConcepts
{
    /// <summary>None. Also the default value of the type; the builder takes all.</summary>
    None = 0,

    /// <summary>The logs of the audit trail with their outbox and read model.</summary>
    AuditTrail = 1,

    /// <summary>The register of applications and its history.</summary>
    Register = 2,

    /// <summary>Notices, consents, cases and transitions.</summary>
    Privacy = 4,

    /// <summary>Documents and sale sessions.</summary>
    Disclosure = 8,

    /// <summary>Runs and findings.</summary>
    Assessments = 16,

    /// <summary>Access policies, decisions and elevations.</summary>
    Authorization = 32,

    /// <summary>Every concept.</summary>
    All = AuditTrail | Register | Privacy | Disclosure | Assessments | Authorization,
}
