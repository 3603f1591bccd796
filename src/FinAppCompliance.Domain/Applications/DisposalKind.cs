namespace FinAppCompliance.Domain.Applications;

/// <summary>Names what may be decided about a weak application (处置方式).</summary>
public enum DisposalKind
{
    /// <summary>Keep it as it is, with a reason. Also the default value.</summary>
    KeepWithReason = 0,

    /// <summary>Improve it (优化).</summary>
    Optimise,

    /// <summary>Integrate it into another (整合).</summary>
    Integrate,

    /// <summary>Terminate it (终止).</summary>
    Terminate,
}
