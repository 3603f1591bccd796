namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Names what may be done with a rectification (整改动作).</summary>
public enum RectificationAction
{
    /// <summary>Open it (立项). Also the default value.</summary>
    Open = 0,

    /// <summary>Begin the work (启动).</summary>
    Start,

    /// <summary>Give it a later day (延期).</summary>
    Postpone,

    /// <summary>Make it one that goes on for a long time (转持续整改).</summary>
    Continue,

    /// <summary>Hand it over for verification (提交验收).</summary>
    Submit,

    /// <summary>Verify that it is done (验收通过).</summary>
    Pass,

    /// <summary>Send it back to the responsible person (验收退回).</summary>
    Return,

    /// <summary>Approve and close it (销号).</summary>
    Close,

    /// <summary>Open it again (重新打开).</summary>
    Reopen,
}
