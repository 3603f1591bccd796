namespace FinAppCompliance.Inventory.Filings;

/// <summary>Says where a duty of the report calendar stands.</summary>
public enum DutyState
{
    /// <summary>Whether or when it is due cannot be said for lack of facts. Also the default value.</summary>
    Undetermined = 0,

    /// <summary>It is due on a later day, or today.</summary>
    Due,

    /// <summary>Its day has passed and it is not done.</summary>
    Overdue,

    /// <summary>It was done in time.</summary>
    Done,

    /// <summary>It was done after its day.</summary>
    DoneLate,
}
