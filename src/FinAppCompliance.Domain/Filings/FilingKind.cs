namespace FinAppCompliance.Domain.Filings;

/// <summary>Names the filings and registrations (备案类型).</summary>
public enum FilingKind
{
    /// <summary>Some other filing. Also the default value.</summary>
    Other = 0,

    /// <summary>Internet information service filing or licence (ICP备案或许可).</summary>
    InternetService,

    /// <summary>App filing (App备案).</summary>
    App,

    /// <summary>Mini-program filing (小程序备案).</summary>
    MiniProgram,

    /// <summary>Quick-app filing (快应用备案).</summary>
    QuickApp,

    /// <summary>Multi-level protection filing with the police (等级保护备案).</summary>
    Mlps,

    /// <summary>Public-security registration of a networked service (公安联网备案).</summary>
    PublicSecurity,

    /// <summary>Real-name filing of financial clients with the association (FIL-9).</summary>
    FinancialClientAssociation,

    /// <summary>Report of outsourcing.</summary>
    OutsourcingReport,

    /// <summary>Report of the personal-information officer (PIA-AUD-R).</summary>
    PersonalInformationOfficer,

    /// <summary>Standard contract for the export of personal information (XB-2).</summary>
    ExportContract,
}
