namespace FinAppCompliance.Domain.Deadlines;

/// <summary>The ids of the lines of <see cref="DeadlineTable"/>.</summary>
public static class DeadlineIds
{
    /// <summary>First report of a data incident.</summary>
    public const string DataFirst = "dsm-69-first";

    /// <summary>Written report of a data incident.</summary>
    public const string DataWritten = "dsm-69-written";

    /// <summary>Progress of an especially major data incident.</summary>
    public const string DataProgress = "dsm-69-progress";

    /// <summary>Report of an especially major data incident to the police.</summary>
    public const string DataPolice = "dsm-69-police";

    /// <summary>Users told of an especially major data incident.</summary>
    public const string DataUsers = "dsm-69-users";

    /// <summary>Final report of a data incident.</summary>
    public const string DataFinal = "dsm-69-final";

    /// <summary>Report on critical infrastructure to its protection department.</summary>
    public const string NetworkProtection = "cir-4a-protection";

    /// <summary>Report on critical infrastructure to the police.</summary>
    public const string NetworkPolice = "cir-4a-police";

    /// <summary>Report of a network incident to the cyberspace office.</summary>
    public const string NetworkOffice = "cir-4a-office";

    /// <summary>Summary of a network incident.</summary>
    public const string NetworkSummary = "cir-8-summary";

    /// <summary>Leak of personal information told to the authority.</summary>
    public const string LeakOffice = "pipl-57-authority";

    /// <summary>Leak of personal information told to the persons.</summary>
    public const string LeakPersons = "pipl-57-persons";

    /// <summary>Leak of personal information told to the financial regulator.</summary>
    public const string LeakRegulator = "dsm-63-regulator";

    /// <summary>Brief report to the central bank.</summary>
    public const string CentralBankBrief = "pbi-1-brief";

    /// <summary>Report to the central bank.</summary>
    public const string CentralBankReport = "pbi-1-report";

    /// <summary>Major event of outsourcing.</summary>
    public const string VendorEvent = "out-38-event";

    /// <summary>Major emergency told to the financial regulator.</summary>
    public const string MajorEmergency = "n99-15.5-emergency";

    /// <summary>First report of an outage.</summary>
    public const string Outage = "bcm-60m-outage";

    /// <summary>Special audit after a major event.</summary>
    public const string SpecialAudit = "n99-17.5-audit";

    /// <summary>Containment of a leak.</summary>
    public const string LeakContainment = "n99-16.5-containment";

    /// <summary>Answer to a rights request, within the institution's own time.</summary>
    public const string RequestOwn = "request-answer";

    /// <summary>Answer to a rights request.</summary>
    public const string RequestBehaviour = "aud-6.3-request";

    /// <summary>Answer to a rights request by the standard.</summary>
    public const string RequestStandard = "gbt-35273-request";

    /// <summary>Answer to a complaint about personal information.</summary>
    public const string ComplaintBehaviour = "aud-6.5-complaint";

    /// <summary>Decision on a complaint.</summary>
    public const string ComplaintDecision = "con-cmp-decision";

    /// <summary>Decision on a complex complaint.</summary>
    public const string ComplaintComplexDecision = "con-cmp-complex";

    /// <summary>Users told before an application ends.</summary>
    public const string TransitionNotice = "transition-notice";

    /// <summary>Counterfeit clarified in public.</summary>
    public const string CounterfeitClarified = "n99-09.6-clarification";

    /// <summary>Counterfeit told to the financial regulator.</summary>
    public const string CounterfeitReported = "n99-09.7-report";

    /// <summary>Dangerous defect reported.</summary>
    public const string DefectReported = "ndr-10-defect";

    /// <summary>Decision on a weak application.</summary>
    public const string WeaknessDecided = "n99-02.6-decision";

    /// <summary>Report before the launch of an important system.</summary>
    public const string SystemLaunch = "isc-31-launch";

    /// <summary>Report before the change of an important system.</summary>
    public const string SystemChange = "isc-31-change";

    /// <summary>Summary after the launch or change of an important system.</summary>
    public const string SystemSummary = "isc-32-summary";

    /// <summary>Report before a launch, where ISC-31 does not bind.</summary>
    public const string OwnSystemLaunch = "n99-11.4-launch";

    /// <summary>Report before a change, where ISC-31 does not bind.</summary>
    public const string OwnSystemChange = "n99-11.4-change";

    /// <summary>Report before outsourcing is signed.</summary>
    public const string OutsourcingSigned = "out-37-signing";

    /// <summary>Report before batch provision of sensitive data.</summary>
    public const string BatchProvision = "dsm-73-provision";

    /// <summary>Summary of a drill of the whole bank.</summary>
    public const string DrillSummary = "bcm-95-drill";

    /// <summary>Yearly data-risk report.</summary>
    public const string YearlyDataRisk = "dsm-74-yearly";

    /// <summary>Yearly continuity report.</summary>
    public const string YearlyContinuity = "bcm-92-yearly";

    /// <summary>Yearly report on the audit of minors' information.</summary>
    public const string MinorsReport = "min-r-yearly";

    /// <summary>Review of a register entry.</summary>
    public const string LedgerReview = "n99-02.1-review";

    /// <summary>Risk assessment of an application.</summary>
    public const string RiskAssessment = "n99-17.3-assessment";

    /// <summary>Audit of an application.</summary>
    public const string ApplicationAudit = "n99-17.4-audit";

    /// <summary>Audit of minors' information.</summary>
    public const string MinorsAudit = "min-37-audit";

    /// <summary>Audit of a large handler.</summary>
    public const string LargeHandlerAudit = "pia-aud-4-audit";

    /// <summary>Assessment of outsourcing risk.</summary>
    public const string OutsourcingAssessment = "out-35-assessment";

    /// <summary>Audit of important outsourcing.</summary>
    public const string OutsourcingAudit = "out-36-audit";

    /// <summary>Check of an off-site vendor.</summary>
    public const string OffSiteCheck = "out-34-check";

    /// <summary>Drill with an important vendor.</summary>
    public const string VendorDrill = "out-31.4-drill";

    /// <summary>How long due diligence holds.</summary>
    public const string DueDiligence = "out-17-validity";

    /// <summary>Business impact analysis.</summary>
    public const string ImpactAnalysis = "bcm-23-analysis";

    /// <summary>Drill of important business.</summary>
    public const string BusinessDrill = "bcm-49-drill";

    /// <summary>Audit of operation logs.</summary>
    public const string OperationLogAudit = "dsm-43-audit";

    /// <summary>Assessment of data risk.</summary>
    public const string DataRiskAssessment = "dsm-66-assessment";

    /// <summary>Full audit of data security.</summary>
    public const string DataAudit = "dsm-66-audit";

    /// <summary>Assessment of a system of protection level three or above.</summary>
    public const string LevelAssessment = "n99-12.1-assessment";
}
