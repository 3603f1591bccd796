using System.Collections.Concurrent;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>The values of one rule's parameters for the units that have values of their own.</summary>
/// <remarks>Immutable and thread-safe; combinations of units are made once.</remarks>
internal sealed class UnitParameters(IReadOnlyDictionary<string, RuleParameters> values)
{
    private readonly ConcurrentDictionary<string, RuleParameters> _joined = new(StringComparer.Ordinal);

    /// <summary>Gets the values by the id of the unit, in the order of the layers.</summary>
    internal IReadOnlyDictionary<string, RuleParameters> Values => values;

    /// <summary>Returns the values for what belongs to some units: where several set a parameter, the tightest.</summary>
    /// <param name="units">Ids of units with values of their own, at least one, ordered.</param>
    internal RuleParameters For(IReadOnlyList<string> units) => units.Count == 1
        ? values[units[0]]
        : _joined.GetOrAdd(string.Join('\n', units), _ => units.Select(unit => values[unit]).Aggregate(static (one, other) => one.Tightest(other)));
}
