namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Names the schemas of the stores that share one database.</summary>
internal static class StoreSets
{
    public static IReadOnlyList<string> Names { get; } = ["audit", "disclosure", "inventory", "privacy"];
}
