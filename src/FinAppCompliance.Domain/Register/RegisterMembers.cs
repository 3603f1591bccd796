using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register;

/// <summary>Names the sections and members of the register format as files do, and says which members of a record are entered.</summary>
/// <remarks>
/// What only tells a record apart and where its facts come from does not count here: <c>id</c>, <c>recordedBy</c>,
/// <c>recordedAt</c>, <c>evidenceIds</c>. Thread-safe.
/// </remarks>
public static class RegisterMembers
{
    /// <summary>Returns the name of the section that holds records of a type, such as <c>licences</c>; null for a type the format does not have.</summary>
    /// <param name="recordType">The type of record.</param>
    public static string? SectionOf(Type recordType) => RegisterSections.ByType.TryGetValue(recordType, out var section) ? section.Name : null;

    /// <summary>Returns the name of the section that holds a kind of record, as subjects of findings name it; null for a kind the format does not have.</summary>
    /// <param name="recordKind">The name of the record type, such as <c>Licence</c>.</param>
    public static string? SectionOf(string recordKind) => RegisterSections.ByKind.TryGetValue(recordKind, out var section) ? section.Name : null;

    /// <summary>Says whether the records of a section have a member; <c>id</c> and what tells where facts come from included.</summary>
    /// <param name="section">The name of the section.</param>
    /// <param name="member">The name of the member.</param>
    public static bool Has(string section, string member) =>
        RegisterSections.ByName.TryGetValue(section, out var known) && known.Shape.Members.Any(one => one.Name == member);

    /// <summary>Returns the members of a type, in the order of files; empty for a type the format does not have.</summary>
    /// <param name="recordType">The type of record.</param>
    public static IReadOnlyList<string> Of(Type recordType) =>
        RegisterSections.ByType.TryGetValue(recordType, out var section) ? [.. section.Shape.Members.Where(Counts).Select(static member => member.Name)] : [];

    /// <summary>Returns the members in which a record holds a value, or that there is none; what is unknown is left out.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The names, in the order of files; empty for a type the format does not have.</returns>
    public static IEnumerable<string> EnteredIn(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return RegisterSections.ByType.TryGetValue(record.GetType(), out var section)
            ? section.Shape.Members.Where(member => Counts(member) && member.IsEnteredIn(record)).Select(static member => member.Name)
            : [];
    }

    /// <summary>Returns the members that say to which record one of a type belongs, such as <c>application</c>; the first known one counts.</summary>
    /// <param name="recordType">The type of record.</param>
    public static IReadOnlyList<string> ParentsOf(Type recordType) =>
        [.. Of(recordType).Where(static member => member is "application" or "version" or "component" or "sdk" or "campaign" or "activity" or "dataAsset" or "arrangement")];

    /// <summary>Returns the days and instants that a record states, in the order of files; when it was recorded is left out.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Each member with its day, by the calendar of China; empty for a type the format does not have.</returns>
    public static IEnumerable<RecordedDay> DaysIn(RegisterRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!RegisterSections.ByType.TryGetValue(record.GetType(), out var section))
        {
            yield break;
        }

        foreach (var member in section.Shape.Members.Where(Counts))
        {
            if (member.DayIn(record) is { } day)
            {
                yield return new(member.Name, day);
            }
        }
    }

    private static bool Counts(MemberShape member) => !member.IsId && member.Name is not ("recordedBy" or "recordedAt" or "evidenceIds");
}
