namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Says how it stands that somebody must be told of an incident.</summary>
public enum NotificationState
{
    /// <summary>A fact is missing or contradicts another, so that nothing may be claimed; never counts as told. Also the default value.</summary>
    Undetermined = 0,

    /// <summary>The event from which the time runs has not happened.</summary>
    NotBegun,

    /// <summary>It is not shown as done, and there is still time.</summary>
    Open,

    /// <summary>It was done in time.</summary>
    InTime,

    /// <summary>It was done too late, or is not done although the time is over.</summary>
    Late,
}
