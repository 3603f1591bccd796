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
    private readonly string[] _sorted;

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
        _sorted = [.. _exact.Keys.Concat(prefixes.Select(static row => row.Prefix)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of an ecosystem; null for one that the table does not know.</summary>
    internal static SdkSigns? Of(string ecosystem) => ByEcosystem.GetValueOrDefault(ecosystem);

    /// <summary>How many first letters of a name that no row knows are enough to say that no row knows a name with them either; null when none are.</summary>
    internal int? LettersOfMiss(string name)
    {
        if (_suffixes.Count > 0)
        {
            return null;
        }

        // Whatever else begins alike stands beside the name in the order; one letter more than it shares with either neighbour parts them all.
        var after = ~Array.BinarySearch(_sorted, name, StringComparer.Ordinal);
        var shared = Math.Max(
            after > 0 ? name.AsSpan().CommonPrefixLength(_sorted[after - 1]) : 0,
            after < _sorted.Length ? name.AsSpan().CommonPrefixLength(_sorted[after]) : 0);
        return shared < name.Length ? shared + 1 : null;
    }

    /// <summary>The SDK that a name points to, or null.</summary>
    internal DataDeclaration? Find(string name, in ArtifactPlace place, FactCertainty certainty)
    {
        var row = Match(name);
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
