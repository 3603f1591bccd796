namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says what is missing, and so what is to be entered.</summary>
public enum MissingFactKind
{
    /// <summary>A member of a record says nothing: enter its value, or that there is none. Also the default value.</summary>
    Member = 0,

    /// <summary>It is not known whether there are (more) records: enter them, or declare the section complete.</summary>
    Records,

    /// <summary>A record that tells one certain thing is missing, even where the section is complete: enter it.</summary>
    Record,

    /// <summary>It is entered that there is no value, but only a value settles the matter: enter one, or correct what makes it count.</summary>
    Value,

    /// <summary>Recorded times contradict each other: correct one of them.</summary>
    Order,
}
