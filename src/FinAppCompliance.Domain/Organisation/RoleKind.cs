namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the roles that must be held by someone (角色).</summary>
public enum RoleKind
{
    /// <summary>None of the named roles. Also the default value.</summary>
    Other = 0,

    /// <summary>The lead management department (牵头管理部门); exactly one at any date (N99-01.2).</summary>
    LeadDepartment,

    /// <summary>The managing department of one application (N99-03.1).</summary>
    ManagingDepartment,

    /// <summary>The responsible person of one application (N99-03.2).</summary>
    ResponsiblePerson,

    /// <summary>The business owner of one application.</summary>
    BusinessOwner,

    /// <summary>The technology owner of one application.</summary>
    TechnologyOwner,

    /// <summary>Who answers for cybersecurity.</summary>
    SecurityOwner,

    /// <summary>Who answers for compliance review.</summary>
    ComplianceOwner,

    /// <summary>Who answers for consumer protection.</summary>
    ConsumerProtectionOwner,

    /// <summary>The personal-information protection officer (个人信息保护负责人, PIPL-52).</summary>
    PersonalInformationOfficer,

    /// <summary>The head of data security in management (DSM-10, NDR-30).</summary>
    DataSecurityHead,

    /// <summary>The data-security department (DSM-11).</summary>
    DataSecurityDepartment,

    /// <summary>The outsourcing-risk department (OUT-8).</summary>
    OutsourcingRiskDepartment,

    /// <summary>The risk department (N99-17).</summary>
    RiskDepartment,

    /// <summary>Internal audit (N99-17.4).</summary>
    InternalAuditDepartment,

    /// <summary>Who leads in an emergency (N99-15.2).</summary>
    EmergencyLead,
}
