namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Says how far a rectification is (完成情况).</summary>
public enum RectificationState
{
    /// <summary>Opened, and nothing done yet (未开始). Also the default value.</summary>
    NotStarted = 0,

    /// <summary>Being worked on (整改中).</summary>
    InProgress,

    /// <summary>Done by the responsible person and handed over for verification (基本完成).</summary>
    MostlyDone,

    /// <summary>Verified by another person, approved and closed (已完成).</summary>
    Done,

    /// <summary>Given a later day by somebody who may (延期).</summary>
    Postponed,

    /// <summary>A measure that goes on for a long time with days of its own (持续整改).</summary>
    Continuous,
}
