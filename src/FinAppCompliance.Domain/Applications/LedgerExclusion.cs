namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the reasons given for leaving an application out of the ledger (未入账原因).</summary>
public enum LedgerExclusion
{
    /// <summary>Some other reason, to be judged by a person. Also the default value.</summary>
    Other = 0,

    /// <summary>Its form; no reason under N99-00.1.</summary>
    Form,

    /// <summary>Its audience; no reason under N99-00.1.</summary>
    Audience,

    /// <summary>It is another operator's.</summary>
    NotOperatedByUs,

    /// <summary>It is a counterfeit, with a case of its own.</summary>
    Counterfeit,
}
