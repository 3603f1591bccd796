namespace FinAppCompliance.Domain.Organisation;

/// <summary>Names what a plan, policy or procedure regulates (制度类型).</summary>
public enum PolicyKind
{
    /// <summary>None of the named kinds. Also the default value.</summary>
    Other = 0,

    /// <summary>The overall digital-transformation plan (数字化转型整体规划, N99-01.1).</summary>
    DigitalTransformationPlan,

    /// <summary>Who answers for what (职责分工, N99-01.3).</summary>
    ResponsibilityMatrix,

    /// <summary>Overall rules for mobile applications.</summary>
    ApplicationManagement,

    /// <summary>Admission mechanism (准入机制, N99-02.2).</summary>
    AdmissionProcedure,

    /// <summary>Exit mechanism (退出机制, N99-02.3).</summary>
    ExitProcedure,

    /// <summary>Business compliance review mechanism (N99-05.1).</summary>
    ComplianceReviewProcedure,

    /// <summary>Test verification and release regime (N99-08.1).</summary>
    TestAndRelease,

    /// <summary>Change control (N99-07.1).</summary>
    ChangeControl,

    /// <summary>Vulnerability management.</summary>
    VulnerabilityManagement,

    /// <summary>Accounts and privileges (N99-09.2).</summary>
    AccountManagement,

    /// <summary>What to do about counterfeits (N99-09.5).</summary>
    CounterfeitResponse,

    /// <summary>Emergency mechanism (N99-15.2).</summary>
    EmergencyMechanism,

    /// <summary>Protection of personal information (N99-16.1).</summary>
    PersonalInformationProtection,

    /// <summary>Data security and classification (DSM-16).</summary>
    DataSecurity,

    /// <summary>Outsourcing strategy and policy (OUT-7).</summary>
    Outsourcing,

    /// <summary>Comprehensive risk management (N99-17.1).</summary>
    RiskManagement,

    /// <summary>Risk appetite.</summary>
    RiskAppetite,

    /// <summary>Protection of minors (N99-06.5).</summary>
    MinorProtection,
}
