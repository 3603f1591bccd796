using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Recognises SDKs by the names they leave in a file.</summary>
internal sealed class SdkSigns
{
    private static readonly Dictionary<string, SdkSigns> ByEcosystem = ReferenceTable.SdkSignatures.Rows
        .GroupBy(static row => row["ecosystem"], StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => new SdkSigns([.. group]), StringComparer.Ordinal);

    private readonly Dictionary<string, ReferenceRow> _exact = new(StringComparer.Ordinal);
    private readonly PrefixTable _prefixes;
    private readonly List<(string Suffix, ReferenceRow Row)> _suffixes = [];

    private SdkSigns(List<ReferenceRow> rows)
    {
        var prefixes = new List<(string Prefix, ReferenceRow Row)>();
        foreach (var row in rows)
        {
            var identifier = row["identifier"];
            switch (row["match"])
            {
                case "exact":
                    _exact.TryAdd(identifier, row);
                    break;
                case "suffix":
                    _suffixes.Add((identifier, row));
                    break;
                default:
                    prefixes.Add((identifier, row));
                    break;
            }
        }

        _prefixes = new(prefixes);
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

        if (_prefixes.Find(name) is { } begun)
        {
            return begun;
        }

        foreach (var (suffix, row) in _suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return row;
            }
        }

        return null;
    }
}
