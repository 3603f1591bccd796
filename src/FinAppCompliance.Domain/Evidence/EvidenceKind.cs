namespace FinAppCompliance.Domain.Evidence;

/// <summary>Names the kinds of evidence (证据类型).</summary>
public enum EvidenceKind
{
    /// <summary>Some other evidence. Also the default value.</summary>
    Other = 0,

    /// <summary>A plan, policy or minutes.</summary>
    Document,

    /// <summary>A decision or appointment.</summary>
    Decision,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>An opinion of a review.</summary>
    ReviewOpinion,

    /// <summary>A report of a test.</summary>
    TestReport,

    /// <summary>A report of a scan.</summary>
    ScanReport,

    /// <summary>A report of an audit or inspection.</summary>
    AuditReport,

    /// <summary>A receipt or certificate of an authority.</summary>
    AuthorityReceipt,

    /// <summary>A picture or film of a screen.</summary>
    Screenshot,

    /// <summary>An extract of a log.</summary>
    LogExtract,

    /// <summary>A signed statement.</summary>
    Statement,
}
