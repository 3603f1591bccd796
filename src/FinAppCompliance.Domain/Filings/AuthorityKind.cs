namespace FinAppCompliance.Domain.Filings;

/// <summary>Names the sorts of authority that receive reports (机关类型).</summary>
public enum AuthorityKind
{
    /// <summary>Some other authority. Also the default value.</summary>
    Other = 0,

    /// <summary>The financial regulator or its dispatched agency (金融监管总局及派出机构).</summary>
    FinancialRegulator,

    /// <summary>A cyberspace office (网信部门).</summary>
    CyberspaceOffice,

    /// <summary>The police (公安机关).</summary>
    Police,

    /// <summary>The central bank (人民银行).</summary>
    CentralBank,

    /// <summary>The ministry of industry or a communications administration (工信部门、通信管理局).</summary>
    IndustryMinistry,

    /// <summary>The protection department of critical information infrastructure (保护工作部门).</summary>
    ProtectionDepartment,
}
