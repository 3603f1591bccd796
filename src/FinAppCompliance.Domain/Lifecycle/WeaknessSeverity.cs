namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Says how grave a fault or a vulnerability is; a greater value is graver (缺陷等级).</summary>
public enum WeaknessSeverity
{
    /// <summary>Not rated; counts as blocking until somebody rates it. Also the default value.</summary>
    Unrated = 0,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,

    /// <summary>Critical.</summary>
    Critical,
}
