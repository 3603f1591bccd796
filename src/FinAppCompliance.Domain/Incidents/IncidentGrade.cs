namespace FinAppCompliance.Domain.Incidents;

/// <summary>Names the grades of an incident, kept apart for each rule; a greater value is graver (事件等级).</summary>
public enum IncidentGrade
{
    /// <summary>Not graded yet; treat as possibly grave. Also the default value.</summary>
    Ungraded = 0,

    /// <summary>General (一般).</summary>
    General,

    /// <summary>Larger (较大).</summary>
    Larger,

    /// <summary>Major (重大).</summary>
    Major,

    /// <summary>Especially major (特别重大).</summary>
    EspeciallyMajor,
}
