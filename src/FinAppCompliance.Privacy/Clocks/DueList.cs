using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>What is overdue, what is due within a time, and what cannot be told because a fact is missing.</summary>
/// <remarks>Ordered by end, then case, then rule; clocks without any known bound come last. Immutable and thread-safe.</remarks>
public sealed class DueList
{
    private DueList(DateTimeOffset asOf, TimeSpan within, IReadOnlyList<DueEntry> entries)
    {
        AsOf = asOf;
        Within = within;
        Entries = entries;
    }

    /// <summary>Gets the instant for which the list was made, in UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Gets how far the list looks ahead.</summary>
    public TimeSpan Within { get; }

    /// <summary>Gets the lines.</summary>
    public IReadOnlyList<DueEntry> Entries { get; }

    /// <summary>Makes a list.</summary>
    /// <param name="clocks">The clocks, in any order; what is done already is left out.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="within">How far to look ahead; zero lists what is overdue or undetermined.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time to look ahead is negative.</exception>
    public static DueList Of(IEnumerable<Clock> clocks, DateTimeOffset asOf, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(within, TimeSpan.Zero);
        var horizon = asOf.ToUniversalTime() + within;
        var entries = clocks.Select(clock => Entry(clock, asOf)).Where(entry => IsListed(entry, horizon)).ToArray();
        Array.Sort(entries, Compare);
        return new(asOf.ToUniversalTime(), within, entries);
    }

    /// <summary>Returns the list as text, one line for each clock.</summary>
    /// <param name="language">The language.</param>
    public string Render(Language language)
    {
        var text = new StringBuilder();
        foreach (var entry in Entries)
        {
            var rule = entry.Clock.Rule;
            var state = ClockWords.Of(entry.State).In(language);
            var due = entry.Clock.Due.HasValue ? entry.Clock.Due.Value.ToString() : ClockWords.EndUnknown.In(language);
            var possible = entry.Clock.IsPossibleOnly ? $" {ClockWords.PossibleOnly.In(language)}" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"{due} {state}{possible} {entry.Clock.CaseId} {rule.Duty.In(language)}: {rule.Basis.In(language)}\n");
        }

        return text.ToString();
    }

    private static DueEntry Entry(Clock clock, DateTimeOffset asOf) =>
        new(clock, clock.StateAt(asOf), clock.Due.TryGet(out var due) ? due.End - asOf : null);

    private static bool IsListed(DueEntry entry, DateTimeOffset horizon) => entry.State switch
    {
        ClockState.Overdue or ClockState.Undetermined => true,
        ClockState.Running => entry.Clock.Due.Value.End <= horizon,
        _ => false,
    };

    private static int Compare(DueEntry left, DueEntry right)
    {
        var byEnd = EndOf(left).CompareTo(EndOf(right));
        var byCase = byEnd != 0 ? byEnd : string.CompareOrdinal(left.Clock.CaseId, right.Clock.CaseId);
        var byRule = byCase != 0 ? byCase : string.CompareOrdinal(left.Clock.Rule.Id, right.Clock.Rule.Id);
        return byRule != 0 ? byRule : left.Clock.Ordinal.CompareTo(right.Clock.Ordinal);
    }

    private static DateTimeOffset EndOf(DueEntry entry) =>
        entry.Clock.DueAtLatest.TryGet(out var due) ? due.End : DateTimeOffset.MaxValue;
}
