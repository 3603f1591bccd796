namespace FinAppCompliance.Privacy.Clocks;

/// <summary>Names who must be told.</summary>
public enum Addressee
{
    /// <summary>Nobody is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The person who asked or complained.</summary>
    Person,

    /// <summary>All persons whose information is concerned.</summary>
    ConcernedPersons,

    /// <summary>The financial regulator or its dispatched agency (金融监管总局及派出机构).</summary>
    FinancialRegulator,

    /// <summary>The cyberspace office of the province (网信部门).</summary>
    CyberspaceOffice,

    /// <summary>The protection department of critical infrastructure (保护工作部门).</summary>
    ProtectionDepartment,

    /// <summary>The police (公安机关).</summary>
    Police,

    /// <summary>The central bank (人民银行).</summary>
    CentralBank,
}
