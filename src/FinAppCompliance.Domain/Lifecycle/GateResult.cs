namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the results of a release gate (门禁结果).</summary>
public enum GateResult
{
    /// <summary>Not decided. Also the default value.</summary>
    Pending = 0,

    /// <summary>May not be released.</summary>
    Failed,

    /// <summary>Released without passing, with a reason.</summary>
    Waived,

    /// <summary>May be released.</summary>
    Passed,
}
