namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the results of a check or a test (检查结果).</summary>
public enum CheckResult
{
    /// <summary>Not done. Also the default value.</summary>
    NotRun = 0,

    /// <summary>Not passed.</summary>
    Failed,

    /// <summary>Passed, with points left open.</summary>
    PassedWithConditions,

    /// <summary>Passed.</summary>
    Passed,
}
