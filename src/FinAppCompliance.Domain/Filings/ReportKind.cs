namespace FinAppCompliance.Domain.Filings;

/// <summary>Names the reports to authorities (报告类型).</summary>
public enum ReportKind
{
    /// <summary>Some other report. Also the default value.</summary>
    Other = 0,

    /// <summary>Launch of an important system (ISC-31, 20 working days before).</summary>
    ImportantSystemLaunch,

    /// <summary>Change of an important system (ISC-31, 10 working days before).</summary>
    ImportantSystemChange,

    /// <summary>Summary afterwards (ISC-32, one month).</summary>
    ImportantSystemSummary,

    /// <summary>A counterfeit (N99-09.7).</summary>
    Counterfeit,

    /// <summary>First report of a data incident (DSM-69, 2 hours).</summary>
    DataIncidentFirst,

    /// <summary>Written report of a data incident (DSM-69, 24 hours).</summary>
    DataIncidentWritten,

    /// <summary>Progress of a data incident (DSM-69, every 2 hours).</summary>
    DataIncidentProgress,

    /// <summary>Final report of a data incident (DSM-69, 5 working days).</summary>
    DataIncidentFinal,

    /// <summary>First report of a network incident (CIR-4a).</summary>
    NetworkIncident,

    /// <summary>Summary of a network incident (CIR-8, 30 days).</summary>
    NetworkIncidentSummary,

    /// <summary>An outage of an important system (BCM-60m).</summary>
    Outage,

    /// <summary>Outsourcing before signing (OUT-37, 20 working days).</summary>
    OutsourcingBeforeSigning,

    /// <summary>A major event of outsourcing (OUT-38, 24 hours).</summary>
    OutsourcingEvent,

    /// <summary>Batch sharing of sensitive data (DSM-73, 20 working days before).</summary>
    DataBatchBefore,

    /// <summary>Yearly data-risk report (DSM-74, 15 January).</summary>
    YearlyDataRisk,

    /// <summary>Yearly continuity report (BCM-92, first quarter).</summary>
    YearlyContinuity,

    /// <summary>Summary of a drill of the whole bank (BCM-95, 45 working days).</summary>
    DrillSummary,

    /// <summary>Catalogue of important data (DSM-71).</summary>
    ImportantDataCatalogue,

    /// <summary>A vulnerability (NDR-10, VUL-2).</summary>
    VulnerabilityReport,

    /// <summary>Leak of personal information (PIPL-57, DSM-63).</summary>
    PersonalInformationIncident,

    /// <summary>Rectification after an ordered audit (PIA-AUD-11, 15 working days).</summary>
    ComplianceAuditRectification,

    /// <summary>Yearly report on the audit of minors' information (31 January, not verified).</summary>
    MinorsAudit,
}
