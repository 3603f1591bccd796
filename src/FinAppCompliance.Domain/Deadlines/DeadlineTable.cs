using System.Collections.Frozen;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>All deadlines of the family in one table; rule packs, clocks and the report calendar take their numbers from here.</summary>
/// <remarks>An engineering aid, not legal advice: ask <see cref="DeadlineRule.IsConfirmed"/> before claiming a breach. Immutable and thread-safe.</remarks>
public static class DeadlineTable
{
    /// <summary>Gets the lines: incidents, persons, reports, and what comes back.</summary>
    public static IReadOnlyList<DeadlineRule> All { get; } = [.. IncidentDeadlines.All, .. PersonDeadlines.All, .. ReportDeadlines.All, .. CycleDeadlines.All];

    private static readonly FrozenDictionary<string, DeadlineRule> ById = All.ToFrozenDictionary(static rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Returns a line.</summary>
    /// <param name="id">The id, such as <c>dsm-69-first</c>; see <see cref="DeadlineIds"/>. Compared ordinally.</param>
    /// <exception cref="ArgumentException">There is no such deadline; those that there are, are named.</exception>
    public static DeadlineRule Get(string id) => Find(id)
        ?? throw new ArgumentException($"'{id}' is none of the deadlines: {string.Join(", ", All.Select(static rule => rule.Id))}", nameof(id));

    /// <summary>Returns a line; null when there is none with the id.</summary>
    /// <param name="id">The id; null is none.</param>
    public static DeadlineRule? Find(string? id) => ById.GetValueOrDefault(id ?? string.Empty);
}
