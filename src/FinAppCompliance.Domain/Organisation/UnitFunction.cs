namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names the functions units have in the management of applications (部门职能).</summary>
public enum UnitFunction
{
    /// <summary>None of the named functions. Also the default value.</summary>
    Other = 0,

    /// <summary>Lead management of all applications (牵头管理).</summary>
    LeadManagement,

    /// <summary>Runs a business and answers for its data.</summary>
    Business,

    /// <summary>Builds and runs systems.</summary>
    InformationTechnology,

    /// <summary>Cybersecurity.</summary>
    Security,

    /// <summary>Compliance and legal.</summary>
    Compliance,

    /// <summary>Protection of consumers.</summary>
    ConsumerProtection,

    /// <summary>Protection of personal information.</summary>
    PersonalInformationProtection,

    /// <summary>Data-security department (数据安全归口管理).</summary>
    DataSecurity,

    /// <summary>Outsourcing-risk department.</summary>
    OutsourcingRisk,

    /// <summary>Outsourcing execution team.</summary>
    OutsourcingExecution,

    /// <summary>Comprehensive risk management.</summary>
    RiskManagement,

    /// <summary>Internal audit.</summary>
    InternalAudit,

    /// <summary>Business continuity and emergency management.</summary>
    Continuity,
}
