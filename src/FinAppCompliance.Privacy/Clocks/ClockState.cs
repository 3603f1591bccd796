namespace FinAppCompliance.Privacy.Clocks;

/// <summary>Says how a clock stands at an instant.</summary>
public enum ClockState
{
    /// <summary>A fact is missing, so that nothing may be claimed; never counts as met. Also the default value.</summary>
    Undetermined = 0,

    /// <summary>What is due is not done, and there is still time.</summary>
    Running,

    /// <summary>It was done in time.</summary>
    Met,

    /// <summary>It was done, too late.</summary>
    MetLate,

    /// <summary>It is not done, and the time is over.</summary>
    Overdue,
}
