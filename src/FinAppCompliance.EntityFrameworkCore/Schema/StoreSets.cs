namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Names the schemas of the stores that share one database.</summary>
internal static class StoreSets
{
    private static readonly (StoreConcepts Concept, string Name)[] Sets =
    [
        (StoreConcepts.Authorization, "access"),
        (StoreConcepts.AuditTrail, "audit"),
        (StoreConcepts.Disclosure, "disclosure"),
        (StoreConcepts.Register, "inventory"),
        (StoreConcepts.Privacy, "privacy"),
        (StoreConcepts.Assessments, "rules"),
    ];

    public static IReadOnlyList<string> Names { get; } = NamesOf(StoreConcepts.All);

    /// <summary>Says how to bring the rows of a set that was begun anew into a database of this version.</summary>
    /// <param name="name">The name of the set.</param>
    public static string WayToImport(string name) => name == "inventory"
        ? "write its records as a register file with the version of the package that made it, convert that file with "
            + "RegisterConversion.FromVersion1 and import it into a new database; keep the old one for its history"
        : "use a new database and keep the old one";

    public static string NameOf(StoreConcepts concept) => Array.Find(Sets, set => set.Concept == concept).Name;

    public static IReadOnlyList<string> NamesOf(StoreConcepts concepts) => [.. Sets.Where(set => concepts.HasFlag(set.Concept)).Select(static set => set.Name)];
}
