using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Gathers the parts of a score: known ones by weight, missing ones by name.</summary>
internal sealed class ScoreParts
{
    private readonly List<(double Weight, double Value)> _known = [];
    private readonly List<BilingualText> _evidence = [];
    private readonly List<BilingualText> _missing = [];

    /// <summary>Adds one fact; the value must rise, or fall, with the fact and lie between 0 and 1.</summary>
    public void Add<T>(Fact<T> fact, double weight, string zh, string en, Func<T, double> value)
        where T : notnull
    {
        if (!fact.TryGet(out var known))
        {
            _missing.Add(new(zh, en));
            return;
        }

        _known.Add((weight, Math.Clamp(value(known), 0, 1)));
        _evidence.Add(new($"{zh}：{fact}", $"{en}: {fact}"));
    }

    /// <summary>Adds evidence with a value of its own.</summary>
    public void Add(double weight, double value, BilingualText evidence)
    {
        _known.Add((weight, Math.Clamp(value, 0, 1)));
        _evidence.Add(evidence);
    }

    /// <summary>Names a missing fact.</summary>
    public void Miss(BilingualText missing) => _missing.Add(missing);

    /// <summary>Returns the mean of the known parts by weight; unknown without any.</summary>
    public Score ToMean()
    {
        var weight = _known.Sum(static part => part.Weight);
        return new(weight > 0 ? _known.Sum(static part => part.Weight * part.Value) / weight : Fact<double>.Unknown, _evidence, _missing);
    }

    /// <summary>Returns the chance that at least one part strikes; 0 without any when something was looked at, else unknown.</summary>
    public Score ToHazard(bool wasLookedAt)
    {
        var safe = _known.Aggregate(1.0, static (rest, part) => rest * (1 - (part.Weight * part.Value)));
        return new(wasLookedAt ? 1 - safe : Fact<double>.Unknown, _evidence, _missing);
    }

    /// <summary>Returns the greatest part; 0 without any.</summary>
    public Score ToMost() => new(_known.Count == 0 ? 0 : _known.Max(static part => part.Value), _evidence, _missing);
}
