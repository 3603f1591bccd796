using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register;

/// <summary>Finds out from which sections references lead to applications.</summary>
internal static class ApplicationLinks
{
    /// <summary>Says whether the references of a section's records lead to an application, in one step or several.</summary>
    /// <param name="section">The section; applications themselves are those of which nothing is declared in part.</param>
    public static bool LeadFrom(RegisterSection section)
    {
        var seen = new HashSet<RegisterSection>();
        return section.RecordType != typeof(MobileApplication) && Lead(section);

        bool Lead(RegisterSection from) => from.RecordType == typeof(MobileApplication) || (seen.Add(from) && Targets(from).Any(Lead));
    }

    private static IEnumerable<RegisterSection> Targets(RegisterSection section) =>
        section.Shape.Members.Where(static member => member.Name != MemberShape.EvidenceMember).SelectMany(static member => Targets(member.Value));

    private static IEnumerable<RegisterSection> Targets(ValueShape value) =>
        value.Target is { } target ? [target] : value.Nested?.Members.SelectMany(static member => Targets(member.Value)) ?? [];
}
