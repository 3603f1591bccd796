namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Names what a person is told when an application is integrated or ends.</summary>
public enum TransitionContent
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The day on which the service ends, and from which nothing is collected (DSM 25).</summary>
    EndOfService,

    /// <summary>What happens to the information: deleted, moved, or kept by law (PIPL 47).</summary>
    FateOfInformation,

    /// <summary>Which rights remain and how to use them.</summary>
    RemainingRights,

    /// <summary>How to reach the institution.</summary>
    Contact,

    /// <summary>The application that stays, and how to go on there.</summary>
    ApplicationThatStays,

    /// <summary>Name and contact of whoever receives the information (PIPL 22, 23).</summary>
    Receiver,

    /// <summary>Which consents carry over and which are asked for afresh.</summary>
    FateOfConsents,
}
