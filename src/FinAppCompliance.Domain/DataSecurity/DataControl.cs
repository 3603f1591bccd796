namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>Names the controls that protect data (数据控制措施).</summary>
public enum DataControl
{
    /// <summary>Some other control. Also the default value.</summary>
    Other = 0,

    /// <summary>Control of access.</summary>
    AccessControl,

    /// <summary>Encryption where it is kept.</summary>
    EncryptionAtRest,

    /// <summary>Encryption where it moves.</summary>
    EncryptionInTransit,

    /// <summary>Masking and desensitising.</summary>
    Masking,

    /// <summary>Prevention of leaks (防泄露).</summary>
    LeakagePrevention,

    /// <summary>Protection against tampering (防篡改).</summary>
    IntegrityProtection,

    /// <summary>Protection against ransomware (防勒索).</summary>
    RansomwareProtection,

    /// <summary>Backup apart from the network.</summary>
    OfflineBackup,

    /// <summary>Backup.</summary>
    Backup,

    /// <summary>Logging of operations.</summary>
    OperationLogging,

    /// <summary>Detection of unusual access.</summary>
    AnomalyDetection,

    /// <summary>Deletion that cannot be undone (DSM-46).</summary>
    SecureDeletion,
}
