namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>Names the classes of outsourcing (OUT-12) (外包类别).</summary>
public enum OutsourcingClass
{
    /// <summary>Consulting (咨询规划). Also the default value.</summary>
    Consulting = 0,

    /// <summary>Development and test (开发测试).</summary>
    DevelopmentTest,

    /// <summary>Operation and maintenance (运行维护).</summary>
    Operation,

    /// <summary>Security services (安全服务).</summary>
    Security,

    /// <summary>Business support (业务支持).</summary>
    BusinessSupport,
}
