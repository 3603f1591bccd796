namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the decisions about a component's risk (组件准入结论).</summary>
public enum ComponentVerdict
{
    /// <summary>Not decided. Also the default value.</summary>
    Pending = 0,

    /// <summary>Must not be used.</summary>
    Rejected,

    /// <summary>May be used under conditions.</summary>
    AcceptedWithConditions,

    /// <summary>May be used.</summary>
    Accepted,
}
