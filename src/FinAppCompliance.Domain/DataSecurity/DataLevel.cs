namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>Names the levels of data (DSM-18), the strictest first (数据级别).</summary>
public enum DataLevel
{
    /// <summary>Core data (核心数据). Also the default value, so that nothing is treated too lightly.</summary>
    Core = 0,

    /// <summary>Important data (重要数据).</summary>
    Important,

    /// <summary>Sensitive general data (敏感数据).</summary>
    Sensitive,

    /// <summary>Other general data (其他一般数据).</summary>
    OtherGeneral,
}
