namespace FinAppCompliance.Domain.Assessments;

/// <summary>A fact that a verdict lacked, and where in the register it is entered.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Name">The name that the rule uses, such as <c>reports</c>.</param>
/// <param name="Section">The section of register files in which it is entered, such as <c>regulatorReports</c>; null when no section holds it.</param>
/// <param name="Record">The id of the record that lacks it, or for which a certain record is missing; null when it is not known whether there are records.</param>
/// <param name="Member">The member of that record; null when whole records are missing.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record MissingFact(MissingFactKind Kind, string Name, string? Section, string? Record = null, string? Member = null)
{
    /// <summary>Gets whether the register has a place for it.</summary>
    public bool IsAddressed => Section is not null;

    /// <summary>Returns section, record and member, or the name where there is no place.</summary>
    public override string ToString() => Section is null ? Name : Member is null ? Section : $"{Section} {Record}: {Member}";
}
