namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names what a test looks at (测试类型).</summary>
public enum TestKind
{
    /// <summary>Functions. Also the default value.</summary>
    Functional = 0,

    /// <summary>Compatibility.</summary>
    Compatibility,

    /// <summary>Authentication of customers (客户身份认证, N99-07.3).</summary>
    Authentication,

    /// <summary>Control of the application's logic (应用逻辑控制, N99-07.3).</summary>
    LogicControl,

    /// <summary>Penetration.</summary>
    Penetration,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>Accessibility.</summary>
    Accessibility,

    /// <summary>Software development kits.</summary>
    Sdk,
}
