namespace FinAppCompliance.Privacy.Retention;

/// <summary>Names classes of records by what the law says of keeping them.</summary>
public enum RecordClass
{
    /// <summary>Not classified; whether a law wants it kept is then open. Also the default value.</summary>
    Unclassified = 0,

    /// <summary>No law known here wants it kept.</summary>
    Ordinary,

    /// <summary>Identity of a customer (AML 34).</summary>
    CustomerIdentity,

    /// <summary>A transaction (AML 34).</summary>
    Transaction,

    /// <summary>A record or trace of an insurance contract of one year or less (TRC 5).</summary>
    ShortInsurance,

    /// <summary>A record or trace of an insurance contract of more than one year (TRC 5).</summary>
    LongInsurance,

    /// <summary>A report of an impact assessment, or the record of the processing that it is about (PIPL 56).</summary>
    ImpactAssessment,

    /// <summary>A record of providing information to others or of entrusting it (NDR 12).</summary>
    Provision,
}
