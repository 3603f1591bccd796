namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Names the event from which a deadline is counted, forwards or backwards.</summary>
public enum DeadlineStart
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The receipt of a request or a complaint.</summary>
    Receipt,

    /// <summary>The moment at which an incident happened (事件发生).</summary>
    Occurrence,

    /// <summary>The moment at which something was discovered or became known (发现或者获知).</summary>
    Discovery,

    /// <summary>The end of handling an incident (处置结束).</summary>
    EndOfHandling,

    /// <summary>The report before, for progress that is reported again and again.</summary>
    PreviousReport,

    /// <summary>A planned day, before which something must be done.</summary>
    PlannedDay,

    /// <summary>The launch or change of a system.</summary>
    Launch,

    /// <summary>The signing of a contract.</summary>
    Signing,

    /// <summary>The beginning of a provision of data.</summary>
    Provision,

    /// <summary>The first day of each year.</summary>
    EachYear,

    /// <summary>The last time that it was done, and for the first time the commencement or the beginning of service.</summary>
    PreviousTime,
}
