namespace FinAppCompliance.Inventory.Discovery;

/// <summary>Says how sure a match is.</summary>
public enum MatchKind
{
    /// <summary>No entry is alike enough. Also the default value.</summary>
    Unmatched = 0,

    /// <summary>An entry is alike; a person should decide.</summary>
    Suggested,

    /// <summary>The match is sure enough to be taken over.</summary>
    Matched,

    /// <summary>A person decided it before.</summary>
    Confirmed,
}
