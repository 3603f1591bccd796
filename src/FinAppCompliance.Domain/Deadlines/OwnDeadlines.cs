using System.Collections.Frozen;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>The numbers that an institution sets where the law says only promptly, at once or periodically.</summary>
/// <remarks>Immutable and thread-safe. What is not set keeps the documented default of the table.</remarks>
public sealed class OwnDeadlines
{
    private readonly FrozenDictionary<string, DeadlineRule> _set;

    private OwnDeadlines(IEnumerable<KeyValuePair<string, DeadlineRule>> set) => _set = set.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the documented defaults.</summary>
    public static OwnDeadlines Default { get; } = new([]);

    /// <summary>Returns the numbers with one more set.</summary>
    /// <param name="id">The id of the deadline, such as <c>pipl-57-authority</c>.</param>
    /// <param name="amount">The amount, in the unit of the deadline.</param>
    /// <exception cref="ArgumentException">There is no such deadline.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">A regulation states the number.</exception>
    public OwnDeadlines With(string id, int amount) =>
        new(_set.Where(pair => pair.Key != id).Append(KeyValuePair.Create(id, DeadlineTable.Get(id).WithOwn(amount))));

    /// <summary>Returns the deadline with the institution's number, or as it stands in the table.</summary>
    /// <param name="rule">The deadline.</param>
    public DeadlineRule Apply(DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return _set.GetValueOrDefault(rule.Id, rule);
    }
}
