namespace FinAppCompliance.Domain.RiskManagement;

/// <summary>Names the sorts of risk assessment (风险评估类型).</summary>
public enum RiskAssessmentKind
{
    /// <summary>Some other assessment. Also the default value.</summary>
    Other = 0,

    /// <summary>Mobile applications (N99-17.3, yearly).</summary>
    Application,

    /// <summary>Outsourcing as a whole (OUT-35, yearly).</summary>
    Outsourcing,

    /// <summary>Data security (DSM-66, yearly).</summary>
    DataSecurity,

    /// <summary>Important data (NDR-33, yearly).</summary>
    ImportantData,

    /// <summary>Critical infrastructure (CII-17, yearly).</summary>
    CriticalInfrastructure,

    /// <summary>Before a termination (N99-09.4).</summary>
    Termination,

    /// <summary>Before an integration (QA-6.2).</summary>
    Integration,
}
