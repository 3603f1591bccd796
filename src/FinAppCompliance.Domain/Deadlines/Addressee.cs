namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Names who must be told, or for whom something must be done, by a deadline.</summary>
public enum Addressee
{
    /// <summary>Nobody is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The financial regulator or its dispatched agency (金融监管总局或其派出机构).</summary>
    FinancialRegulator,

    /// <summary>The cyberspace office (网信部门).</summary>
    CyberspaceOffice,

    /// <summary>The protection department of critical information infrastructure (保护工作部门).</summary>
    ProtectionDepartment,

    /// <summary>The police (公安机关).</summary>
    Police,

    /// <summary>The central bank (人民银行).</summary>
    CentralBank,

    /// <summary>The person who asked or complained.</summary>
    Person,

    /// <summary>All persons whose information or service is concerned.</summary>
    ConcernedPersons,

    /// <summary>The public (社会公众).</summary>
    Public,

    /// <summary>The institution itself: something is done and recorded, and nobody outside is told.</summary>
    Institution,

    /// <summary>The authority that the law leaves open (有关主管部门).</summary>
    CompetentAuthority,
}
