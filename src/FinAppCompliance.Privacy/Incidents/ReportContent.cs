namespace FinAppCompliance.Privacy.Incidents;

/// <summary>Names what a report or a notification of an incident says.</summary>
public enum ReportContent
{
    /// <summary>Nothing is stated. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The kinds of information that leaked, were changed or lost, the cause and the possible harm (PIPL 57, item 1).</summary>
    KindsCauseAndHarm,

    /// <summary>What the institution does about it, and what the person can do against harm (PIPL 57, item 2).</summary>
    Measures,

    /// <summary>How to reach the institution (PIPL 57, item 3).</summary>
    Contact,

    /// <summary>Name of the institution and the systems concerned (CIR 7, item 1).</summary>
    InstitutionAndSystems,

    /// <summary>When and where it happened or was found, its kind, effect, and measures taken (CIR 7, item 2).</summary>
    TimePlaceKindAndEffect,

    /// <summary>How it develops (CIR 7, one of the items that may follow).</summary>
    Development,

    /// <summary>The cause as first analysed (CIR 7, one of the items that may follow).</summary>
    Cause,

    /// <summary>Traces for investigation (CIR 7, one of the items that may follow).</summary>
    Traces,

    /// <summary>What will be done and what help is asked for (CIR 7, one of the items that may follow).</summary>
    PlannedMeasures,

    /// <summary>How the scene is protected (CIR 7, one of the items that may follow).</summary>
    SceneProtection,

    /// <summary>Whatever else should be reported (CIR 7, one of the items that may follow).</summary>
    Other,
}
