namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the five cases in which PIPL-55 asks for an assessment (影响评估触发情形).</summary>
public enum ImpactTrigger
{
    /// <summary>Another major effect. Also the default value.</summary>
    OtherMajorEffect = 0,

    /// <summary>Sensitive personal information.</summary>
    Sensitive,

    /// <summary>Automated decisions.</summary>
    AutomatedDecision,

    /// <summary>Entrusting, providing or publishing.</summary>
    EntrustingOrProviding,

    /// <summary>Export.</summary>
    Export,
}
