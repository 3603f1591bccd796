using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Recognises SDKs by the names they leave in a file.</summary>
internal sealed class SdkSigns
{
    private static readonly Dictionary<string, SdkSigns> ByEcosystem = ReferenceTable.SdkSignatures.Rows
        .GroupBy(static row => row["ecosystem"], StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => new SdkSigns([.. group]), StringComparer.Ordinal);

    private readonly Dictionary<string, ReferenceRow> _exact = new(StringComparer.Ordinal);
    private readonly List<ReferenceRow> _partial = [];

    private SdkSigns(List<ReferenceRow> rows)
    {
        foreach (var row in rows)
        {
            if (row["match"] == "exact")
            {
                _exact.TryAdd(row["identifier"], row);
            }
            else
            {
                _partial.Add(row);
            }
        }
    }

    /// <summary>The SDK that a name of an ecosystem points to, or null.</summary>
    internal static DataDeclaration? Find(string ecosystem, string name, ArtifactPlace place, FactCertainty certainty)
    {
        var row = ByEcosystem.TryGetValue(ecosystem, out var signs) ? signs.Match(name) : null;
        return row is null ? null : new()
        {
            Kind = DeclarationKind.Sdk,
            Name = row["sdk"],
            Place = place,
            Certainty = certainty,
            Categories = row.Categories.IsUnknown ? FactList<string>.Empty : row.Categories,
            Reasons = FactList<string>.Empty,
            Mark = name,
        };
    }

    private ReferenceRow? Match(string name)
    {
        if (_exact.TryGetValue(name, out var exact))
        {
            return exact;
        }

        foreach (var row in _partial)
        {
            var matches = row["match"] == "suffix"
                ? name.EndsWith(row["identifier"], StringComparison.Ordinal)
                : name.StartsWith(row["identifier"], StringComparison.Ordinal);
            if (matches)
            {
                return row;
            }
        }

        return null;
    }
}
