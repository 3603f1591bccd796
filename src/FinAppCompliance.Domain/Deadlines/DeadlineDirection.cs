namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Says on which side of its event a deadline lies.</summary>
public enum DeadlineDirection
{
    /// <summary>So long after the event. Also the default value.</summary>
    After = 0,

    /// <summary>So long before the event.</summary>
    Before,
}
