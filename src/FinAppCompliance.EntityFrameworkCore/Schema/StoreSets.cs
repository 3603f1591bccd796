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

    public static IReadOnlyList<string> NamesOf(StoreConcepts concepts) => [.. Sets.Where(set => concepts.HasFlag(set.Concept)).Select(static set => set.Name)];
}
