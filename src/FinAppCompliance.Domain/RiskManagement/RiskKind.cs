namespace FinAppCompliance.Domain.RiskManagement;

/// <summary>Names the kinds of risk (风险类型).</summary>
public enum RiskKind
{
    /// <summary>Some other kind. Also the default value.</summary>
    Other = 0,

    /// <summary>Illegal business (业务违规).</summary>
    IllegalBusiness,

    /// <summary>Harm to consumers (侵害消费者权益).</summary>
    ConsumerHarm,

    /// <summary>Vulnerabilities (安全漏洞).</summary>
    CyberVulnerability,

    /// <summary>Data security.</summary>
    DataSecurity,

    /// <summary>Personal information.</summary>
    PersonalInformation,

    /// <summary>Outsourcing.</summary>
    Outsourcing,

    /// <summary>Continuity.</summary>
    Continuity,

    /// <summary>Reputation.</summary>
    Reputation,
}
