using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Discovery;

/// <summary>Finds register entries that share rare parts of their name with another name.</summary>
internal sealed class NameIndex
{
    private const int MostCandidates = 200;

    private readonly Dictionary<string, List<MobileApplication>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MobileApplication>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimilaritySubject> _subjects = new(StringComparer.Ordinal);

    public NameIndex(IEnumerable<MobileApplication> applications)
    {
        foreach (var application in applications)
        {
            Add(_byKey, PlainText.Key(application.Name), application);
            foreach (var part in Parts(application.Name))
            {
                Add(_byPart, part, application);
            }

            _subjects[application.Id] = Subject(application.Id, application.Name);
        }
    }

    /// <summary>Returns entries of the same name, then those that share the rarest parts.</summary>
    public IEnumerable<MobileApplication> Candidates(string name)
    {
        var same = _byKey.GetValueOrDefault(PlainText.Key(name)) ?? [];
        var alike = Parts(name)
            .Select(part => _byPart.GetValueOrDefault(part) ?? [])
            .OrderBy(static entries => entries.Count)
            .SelectMany(static entries => entries)
            .Take(MostCandidates);
        return same.Concat(alike).DistinctBy(static application => application.Id, StringComparer.Ordinal);
    }

    /// <summary>Returns how alike a name and an entry's name are.</summary>
    public double Similarity(string name, MobileApplication application) => Subject("seen", name).With(_subjects[application.Id]);

    private static SimilaritySubject Subject(string id, string name) => new(id, PlainText.Key(name), []);

    private static IEnumerable<string> Parts(string name) => Shingles.Of(PlainText.Key(name)).Distinct(StringComparer.Ordinal);

    private static void Add(Dictionary<string, List<MobileApplication>> index, string key, MobileApplication application)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }

        entries.Add(application);
    }
}
