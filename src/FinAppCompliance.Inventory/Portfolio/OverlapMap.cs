using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>How much each application overlaps with others: by recorded measurements and by similarity of names and functions.</summary>
internal sealed class OverlapMap
{
    private readonly Dictionary<string, SimilarPair> _most = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimilaritySubject> _subjects;
    private readonly Dictionary<string, string> _names;

    private OverlapMap(IReadOnlyList<SimilarPair> pairs, Dictionary<string, SimilaritySubject> subjects, Dictionary<string, string> names)
    {
        _names = names;
        Pairs = pairs;
        _subjects = subjects;
        foreach (var pair in pairs)
        {
            Keep(pair.First, pair);
            Keep(pair.Second, pair);
        }
    }

    public IReadOnlyList<SimilarPair> Pairs { get; }

    public static OverlapMap Of(MobileApplication[] applications, PortfolioIndex index, PortfolioOptions options)
    {
        var subjects = applications.Select(application => new SimilaritySubject(application.Id, PlainText.Key(application.Name), index.FunctionsOf(application))).ToArray();
        var byId = subjects.ToDictionary(static subject => subject.Id, StringComparer.Ordinal);
        var least = Math.Min(options.ClusterSimilarity, options.MaxOverlap);
        var scores = SimilarityIndex.Pairs(subjects, least).ToDictionary(static pair => (pair.First, pair.Second), static pair => pair.Score);
        foreach (var measured in index.Register.Of<FunctionOverlap>())
        {
            var pair = measured.Applications.Select(static reference => reference.Id).Order(StringComparer.Ordinal).ToArray();
            if (pair.Length == 2 && measured.Score.TryGet(out var score) && byId.ContainsKey(pair[0]) && byId.ContainsKey(pair[1]))
            {
                scores[(pair[0], pair[1])] = Math.Max((double)score, scores.GetValueOrDefault((pair[0], pair[1])));
            }
        }

        return new(
            [.. scores.Select(static pair => new SimilarPair(pair.Key.First, pair.Key.Second, pair.Value))
                .OrderBy(static pair => pair.First, StringComparer.Ordinal).ThenBy(static pair => pair.Second, StringComparer.Ordinal)],
            byId,
            applications.ToDictionary(static application => application.Id, static application => application.Name, StringComparer.Ordinal));
    }

    /// <summary>Scores the overlap of an application with that which is most like it.</summary>
    public Score ScoreOf(MobileApplication application)
    {
        var parts = new ScoreParts();
        if (_most.TryGetValue(application.Id, out var pair))
        {
            var other = PartnerOf(application.Id)!;
            var shared = OverlapText.Of([.. _subjects[application.Id].SharedWith(_subjects[other])]);
            var score = pair.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            parts.Add(1, pair.Score, new($"与“{NameOf(other)}”重叠度{score}（0至1）：{shared.Zh}", $"overlap {score} (0 to 1) with '{NameOf(other)}': {shared.En}"));
        }

        if (application.BusinessTypes.IsUnknown)
        {
            parts.Miss(new("业务类型", "types of business"));
        }

        return parts.ToMost();
    }

    /// <summary>Returns the application that is most like another; null when none is.</summary>
    public string? PartnerOf(string application) => !_most.TryGetValue(application, out var pair)
        ? null
        : string.Equals(pair.First, application, StringComparison.Ordinal) ? pair.Second : pair.First;

    private string NameOf(string application) => _names.GetValueOrDefault(application, application);

    private void Keep(string application, SimilarPair pair)
    {
        if (!_most.TryGetValue(application, out var before) || pair.Score > before.Score)
        {
            _most[application] = pair;
        }
    }
}
