namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says whose number a limit is; the two must never be mistaken for each other.</summary>
public enum LimitKind
{
    /// <summary>The institution set the number, or left the documented default; it is not law. Also the default value.</summary>
    Institution = 0,

    /// <summary>A regulation states the number.</summary>
    Legal,
}
