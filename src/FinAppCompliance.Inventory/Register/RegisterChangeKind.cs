namespace FinAppCompliance.Inventory.Register;

/// <summary>Says how a record of the register changed.</summary>
public enum RegisterChangeKind
{
    /// <summary>Not stated; never recorded. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The record was added, or added again after its removal.</summary>
    Added,

    /// <summary>The record was replaced by another version of itself.</summary>
    Changed,

    /// <summary>The record was removed; its history stays.</summary>
    Removed,
}
