using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Finds what the reference tables say about a name.</summary>
internal static class Lookup
{
    /// <summary>The categories of a name: unknown when no row has it, empty when its row names none.</summary>
    internal static FactList<string> Categories(ReferenceTable table, string name)
    {
        var row = table.Find(name);
        return row is null ? FactList<string>.Unknown : row.Categories.IsUnknown ? FactList<string>.Empty : row.Categories;
    }

    internal static DataDeclaration AndroidPermission(string name, ArtifactPlace place, FactCertainty certainty)
    {
        var row = ReferenceTable.AndroidPermissions.Find(name);
        return new()
        {
            Kind = DeclarationKind.AndroidPermission,
            Name = name,
            Place = place,
            Certainty = certainty,
            Categories = Categories(ReferenceTable.AndroidPermissions, name),
            Reasons = FactList<string>.Empty,
            AsksPerson = row is not null ? row["kind"] is "dangerous" or "special access" : IsOfPlatform(name) ? Tri.False : Tri.Unknown,
        };
    }

    /// <summary>Names of the platform itself that the table leaves out ask nobody; what others define may.</summary>
    private static bool IsOfPlatform(string name) => name.StartsWith("android.permission.", StringComparison.Ordinal);
}
