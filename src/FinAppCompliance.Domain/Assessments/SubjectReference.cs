namespace FinAppCompliance.Domain.Assessments;

/// <summary>Names the record that a rule looked at.</summary>
/// <param name="Kind">The kind of record, such as <c>MobileApplication</c>.</param>
/// <param name="Id">The id of the record.</param>
/// <param name="Root">The id of the record at the top of its chain of parents, such as the application of a version; its own id when it has none.</param>
/// <remarks>Immutable and thread-safe; equality is by value, compared ordinally.</remarks>
public sealed record SubjectReference(string Kind, string Id, string Root)
{
    /// <summary>Returns kind and id.</summary>
    public override string ToString() => $"{Kind} {Id}";
}
