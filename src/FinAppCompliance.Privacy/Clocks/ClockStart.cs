namespace FinAppCompliance.Privacy.Clocks;

/// <summary>Names the event from which a clock runs.</summary>
public enum ClockStart
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The receipt of a request or a complaint.</summary>
    Receipt,

    /// <summary>The moment at which an incident happened (事件发生).</summary>
    Occurrence,

    /// <summary>The moment at which an incident was discovered or became known (发现或者获知).</summary>
    Discovery,

    /// <summary>The end of handling an incident (处置结束).</summary>
    EndOfHandling,

    /// <summary>The report before, for progress that is reported again and again.</summary>
    PreviousReport,

    /// <summary>A planned day, before which something must be done.</summary>
    PlannedDay,
}
