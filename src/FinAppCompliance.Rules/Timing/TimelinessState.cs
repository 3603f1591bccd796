namespace FinAppCompliance.Rules.Timing;

/// <summary>Says how something that must be done by a time stands.</summary>
public enum TimelinessState
{
    /// <summary>It cannot be told for lack of facts. Also the default value.</summary>
    Unknown = 0,

    /// <summary>It was done within its time.</summary>
    InTime,

    /// <summary>It is not known to be done, and its time still runs.</summary>
    Open,

    /// <summary>It was done too late, or not at all although its time is over.</summary>
    Late,

    /// <summary>What is recorded contradicts itself: it was done before that from which its time runs.</summary>
    OutOfOrder,

    /// <summary>That from which its time runs has not happened.</summary>
    NotBegun,
}
