namespace FinAppCompliance.Domain.Continuity;

/// <summary>Names the sorts of drill (演练类型).</summary>
public enum DrillKind
{
    /// <summary>At the table (桌面推演). Also the default value.</summary>
    Tabletop = 0,

    /// <summary>In a simulated environment.</summary>
    Simulation,

    /// <summary>In production, in part.</summary>
    Partial,

    /// <summary>In production, as a whole.</summary>
    Full,

    /// <summary>Before key dates or changes (BCM-49).</summary>
    Special,
}
