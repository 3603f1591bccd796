namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Names the event from which a retention runs.</summary>
public enum RetentionStart
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The moment of collection.</summary>
    Collection,

    /// <summary>The last use by the person.</summary>
    LastUse,

    /// <summary>The end of one transaction.</summary>
    TransactionEnd,

    /// <summary>The end of the business relation, such as closing the account.</summary>
    RelationEnd,

    /// <summary>The end of the contract, such as an insurance policy.</summary>
    ContractEnd,
}
