namespace FinAppCompliance.Domain.Applications;

/// <summary>Names the states of an application's life cycle (生命周期状态).</summary>
public enum AppState
{
    /// <summary>Proposed, not decided on. Also the default value.</summary>
    Proposed = 0,

    /// <summary>Admitted, may be built or bought.</summary>
    Admitted,

    /// <summary>Not admitted.</summary>
    Rejected,

    /// <summary>In design.</summary>
    InDesign,

    /// <summary>In development.</summary>
    InDevelopment,

    /// <summary>In test.</summary>
    InTest,

    /// <summary>All that a release needs is there.</summary>
    ReadyForRelease,

    /// <summary>Released.</summary>
    Released,

    /// <summary>In regular use.</summary>
    Running,

    /// <summary>Restricted because of a hazard or by the regulator.</summary>
    Restricted,

    /// <summary>Being integrated into another application.</summary>
    Integrating,

    /// <summary>Being terminated.</summary>
    Terminating,

    /// <summary>No longer offered.</summary>
    Terminated,

    /// <summary>Its file is closed.</summary>
    Archived,
}
