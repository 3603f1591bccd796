namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says what is missing, and so what is to be entered.</summary>
public enum MissingFactKind
{
    /// <summary>A member of a record says nothing: enter its value, or that there is none. Also the default value.</summary>
    Member = 0,

    /// <summary>It is not known whether there are (more) records: enter them, or declare the section complete.</summary>
    Records,

    /// <summary>Recorded times contradict each other: correct one of them.</summary>
    Order,
}
