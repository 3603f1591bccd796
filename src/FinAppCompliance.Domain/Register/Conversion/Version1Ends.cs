using System.Collections.Frozen;

namespace FinAppCompliance.Domain.Register.Conversion;

/// <summary>Names the ends of periods of version 1 of the format, by section, with their names in this version.</summary>
/// <remarks>Version 1 is closed: the table does not grow with the format.</remarks>
internal static class Version1Ends
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Ends = new Dictionary<string, FrozenDictionary<string, string>>
    {
        ["units"] = Renamed("activeUntil", "activeThrough"),
        ["persons"] = Renamed("employedUntil", "employedThrough"),
        ["appointments"] = Renamed("validUntil", "validThrough"),
        ["licences"] = Renamed("validUntil", "validThrough"),
        ["specialPermits"] = Renamed("validUntil", "validThrough"),
        ["policies"] = Renamed("validUntil", "validThrough"),
        ["parameters"] = Renamed("validUntil", "validThrough"),
        ["portfolioAllowances"] = Renamed("validUntil", "validThrough"),
        ["integrationStandards"] = Renamed("validUntil", "validThrough"),
        ["versions"] = Renamed("supportUntil", "supportThrough"),
        ["cooperations"] = Renamed("validUntil", "validThrough"),
        ["contracts"] = Renamed("validUntil", "validThrough"),
        ["outsourcings"] = Renamed("validUntil", "validThrough"),
        ["accessGrants"] = Renamed("validUntil", "validThrough"),
        ["notices"] = Renamed("effectiveUntil", "effectiveThrough"),
        ["impactAssessments"] = Renamed("keepUntil", "keepThrough"),
        ["activities"] = Renamed("liveUntil", "liveThrough"),
        ["campaigns"] = Renamed("endsOn", "runsThrough"),
        ["disclosures"] = Renamed("shownUntil", "shownThrough"),
        ["audits"] = Renamed("periodUntil", "periodThrough"),
        ["riskFrameworks"] = Renamed("validUntil", "validThrough"),
        ["emergencyMechanisms"] = Renamed("validUntil", "validThrough"),
        ["emergencyPlans"] = Renamed("validUntil", "validThrough"),
        ["evidence"] = Renamed("keepUntil", "keepThrough"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the sections that have ends of periods.</summary>
    public static IEnumerable<string> Sections => Ends.Keys;

    /// <summary>Returns the ends of a section, old names with new ones; null for none.</summary>
    /// <param name="section">The name of the section.</param>
    public static IReadOnlyDictionary<string, string>? Of(string section) => Ends.GetValueOrDefault(section);

    private static FrozenDictionary<string, string> Renamed(string old, string name) =>
        new Dictionary<string, string> { [old] = name }.ToFrozenDictionary(StringComparer.Ordinal);
}
