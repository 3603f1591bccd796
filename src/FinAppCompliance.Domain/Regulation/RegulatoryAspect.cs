namespace FinAppCompliance.Domain.Regulation;

/// <summary>Names the four aspects into which the Notice groups its 18 articles (allotment inferred from the official Q&amp;A).</summary>
public enum RegulatoryAspect
{
    /// <summary>Not allotted, as for neighbouring rules. Also the default value.</summary>
    None = 0,

    /// <summary>Overall management (统筹管理), articles 1 to 5.</summary>
    OverallManagement,

    /// <summary>Full life cycle management (全生命周期管理), articles 6 to 10.</summary>
    LifeCycle,

    /// <summary>Risk-management responsibility (风险管理责任), articles 11 to 17.</summary>
    RiskResponsibility,

    /// <summary>Supervision (监督管理), article 18.</summary>
    Supervision,
}
