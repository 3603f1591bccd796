namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the four weaknesses that ask for a decision (低效触发条件).</summary>
public enum WeakAppTrigger
{
    /// <summary>Little used (活跃度低). Also the default value.</summary>
    LowActivity = 0,

    /// <summary>Poor experience (体验差).</summary>
    PoorExperience,

    /// <summary>Redundant functions (功能冗余).</summary>
    RedundantFunction,

    /// <summary>Great security or compliance hazard (安全合规风险隐患大).</summary>
    HighSecurityOrComplianceHazard,
}
