namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>Names the matters a contract may settle (合同条款).</summary>
public enum ContractClause
{
    /// <summary>Some other matter. Also the default value.</summary>
    Other = 0,

    /// <summary>Which entity answers for managing the application (N99-04.1).</summary>
    ResponsibleEntity,

    /// <summary>Rights and duties of both sides (N99-04.2).</summary>
    RightsAndDuties,

    /// <summary>Cybersecurity duties (N99-04.3).</summary>
    CyberSecurity,

    /// <summary>Data-security duties (N99-04.3).</summary>
    DataSecurity,

    /// <summary>The institution keeps its own security duty (N99-04.3).</summary>
    InstitutionKeepsSecurityDuty,

    /// <summary>Secrecy.</summary>
    Confidentiality,

    /// <summary>Protection of personal information.</summary>
    PersonalInformationProtection,

    /// <summary>Purpose and term of processing (PIPL-21, DSM-30).</summary>
    PurposeAndTerm,

    /// <summary>Manner, kinds and scope of processing (PIPL-21, DSM-30).</summary>
    MannerAndScope,

    /// <summary>Measures of protection (PIPL-21, DSM-30).</summary>
    ProtectionMeasures,

    /// <summary>Return or deletion of data at the end (PIPL-21, DSM-30).</summary>
    ReturnOrDeletion,

    /// <summary>No passing on without consent (PIPL-21, OUT-21).</summary>
    NoReassignment,

    /// <summary>No use of data for training models (DSM-30).</summary>
    NoTraining,

    /// <summary>Limits of subcontracting (OUT-22).</summary>
    SubcontractingLimits,

    /// <summary>The right to audit and inspect (OUT-21).</summary>
    AuditRight,

    /// <summary>Duty to report incidents to the institution (CIR-5).</summary>
    IncidentReporting,

    /// <summary>Levels of service (OUT-24).</summary>
    ServiceLevels,

    /// <summary>Continuity and drills (OUT-21, CON-14).</summary>
    Continuity,

    /// <summary>Help at the exit (OUT-14).</summary>
    ExitAssistance,

    /// <summary>Price (CON-14).</summary>
    Price,

    /// <summary>Disclosure to customers (CON-14).</summary>
    InformationDisclosure,

    /// <summary>Disputes and complaints (CON-14).</summary>
    DisputeResolution,

    /// <summary>Liability for breach (CON-14).</summary>
    LiabilityForBreach,

    /// <summary>Access of the regulator.</summary>
    SupervisoryAccess,

    /// <summary>No illegal financial business (N99-04.4).</summary>
    NoIllegalFinancialBusiness,

    /// <summary>How long operation logs are kept (DSM-43).</summary>
    LogRetention,
}
