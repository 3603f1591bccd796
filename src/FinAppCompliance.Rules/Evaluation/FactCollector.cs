using System.Runtime.InteropServices;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Collects the evidence and the missing facts of one finding, each fact of a record once.</summary>
/// <remarks>Not thread-safe; used for one finding after the other, so that lists are made once.</remarks>
internal sealed class FactCollector(FactAddresses addresses)
{
    private const int MostCompared = 16;

    private readonly List<Evidence> _evidence = [];
    private readonly List<string> _missing = [];
    private readonly List<MissingFact> _places = [];
    private readonly HashSet<(string Fact, string? Record)> _known = [];

    internal FactList<Evidence> Evidence => [.. CollectionsMarshal.AsSpan(_evidence)];

    internal FactList<string> Missing => [.. CollectionsMarshal.AsSpan(_missing)];

    /// <summary>Gets the missing facts with their places in the register.</summary>
    internal FactList<MissingFact> Places => [.. CollectionsMarshal.AsSpan(_places)];

    internal void Begin(SubjectReference subject)
    {
        addresses.Begin(subject);
        _places.Clear();
        _evidence.Clear();
        _missing.Clear();
        _known.Clear();
    }

    internal void AddEvidence(Conclusion conclusion, bool isScope) => AddEvidence(CollectionsMarshal.AsSpan(conclusion.Observations), isScope);

    internal void AddEvidence(ReadOnlySpan<Observation> observations, bool isScope)
    {
        foreach (ref readonly var observation in observations)
        {
            if (IsNew(observation.Fact, observation.Record))
            {
                _evidence.Add(addresses.Describe(observation, isScope));
            }
        }
    }

    /// <summary>Names the unknown facts, or the times that contradict each other; where all named facts are known, the missing ones lie within the records looked through.</summary>
    internal void AddMissing(Conclusion conclusion)
    {
        if (conclusion.Outcome != RuleOutcome.Undetermined)
        {
            return;
        }

        foreach (var place in addresses.Missing(conclusion))
        {
            if (!_places.Contains(place))
            {
                _places.Add(place);
            }
        }

        var isOutOfOrder = conclusion.Timeliness.State == Timing.TimelinessState.OutOfOrder;
        var isAnyMissing = false;
        foreach (ref readonly var observation in CollectionsMarshal.AsSpan(conclusion.Observations))
        {
            if (isOutOfOrder ? observation.IsTime : observation.State == FactState.Unknown)
            {
                isAnyMissing = true;
                AddMissing(observation.Record is null ? observation.Fact : $"{observation.Record}: {observation.Fact}");
            }
        }

        if (isAnyMissing || isOutOfOrder)
        {
            return;
        }

        foreach (ref readonly var observation in CollectionsMarshal.AsSpan(conclusion.Observations))
        {
            if (observation is { IsRecords: true, State: FactState.Known })
            {
                AddMissing($"{observation.Fact}: facts within {observation.Text}");
            }
        }
    }

    private void AddMissing(string name)
    {
        if (!_missing.Contains(name, StringComparer.Ordinal))
        {
            _missing.Add(name);
        }
    }

    // A few are compared one by one, which costs less than hashing them; many are not, so that many cost no square.
    private bool IsNew(string fact, string? record)
    {
        if (_evidence.Count >= MostCompared)
        {
            if (_known.Count == 0)
            {
                _known.UnionWith(_evidence.Select(static known => (known.Fact, known.Record)));
            }

            return _known.Add((fact, record));
        }

        foreach (var known in _evidence)
        {
            if (string.Equals(known.Fact, fact, StringComparison.Ordinal) && string.Equals(known.Record, record, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
