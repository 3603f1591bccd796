using System.Collections.Frozen;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>All time limits that this package knows, as data that a compliance officer can read and sign off.</summary>
/// <remarks>The lines of <see cref="DeadlineTable"/> towards authorities and persons. Immutable and thread-safe. Legal numbers are fixed; the institution's come from <see cref="ClockOptions"/>.</remarks>
public sealed class ClockTable
{
    private static readonly string[] Persons =
    [
        DeadlineIds.RequestOwn, DeadlineIds.RequestBehaviour, DeadlineIds.RequestStandard, DeadlineIds.ComplaintBehaviour,
        DeadlineIds.ComplaintDecision, DeadlineIds.ComplaintComplexDecision, DeadlineIds.TransitionNotice,
    ];

    private static readonly string[] Incidents =
    [
        DeadlineIds.DataFirst, DeadlineIds.DataWritten, DeadlineIds.DataProgress, DeadlineIds.DataPolice, DeadlineIds.DataUsers, DeadlineIds.DataFinal,
        DeadlineIds.NetworkProtection, DeadlineIds.NetworkPolice, DeadlineIds.NetworkOffice, DeadlineIds.NetworkSummary,
        DeadlineIds.LeakOffice, DeadlineIds.LeakRegulator, DeadlineIds.LeakPersons, DeadlineIds.CentralBankBrief, DeadlineIds.CentralBankReport,
    ];

    private readonly FrozenDictionary<string, ClockRule> _rules;

    /// <summary>Creates the table.</summary>
    /// <param name="options">The numbers of the institution; the documented defaults when null.</param>
    /// <exception cref="ArgumentException">A number is out of bounds; all of them are named.</exception>
    public ClockTable(ClockOptions? options = null)
    {
        var numbers = options ?? new ClockOptions();
        if (numbers.FindObstacles() is { Count: > 0 } obstacles)
        {
            throw new ArgumentException(string.Join("; ", obstacles), nameof(options));
        }

        var own = numbers.ToOwn();
        Rules = [.. Persons.Select(id => Make(id, own, numbers)), .. Incidents.Select(id => ClockRule.Of(id, own))];
        _rules = Rules.ToFrozenDictionary(static rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the rules: requests, complaints, transitions of applications, incidents.</summary>
    public IReadOnlyList<ClockRule> Rules { get; }

    /// <summary>Returns the rule with an id.</summary>
    /// <param name="id">The id, such as <c>dsm-69-first</c>.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ClockRule Get(string id) => Find(id)
        ?? throw new ArgumentException($"'{id}' is none of the clock rules: {string.Join(", ", Rules.Select(static rule => rule.Id))}", nameof(id));

    internal ClockRule? Find(string? id) => _rules.GetValueOrDefault(id ?? string.Empty);

    private static ClockRule Make(string id, OwnDeadlines own, ClockOptions numbers) => id == DeadlineIds.RequestOwn
        ? ClockRule.Of(id, own) with { LongestExtension = numbers.RequestExtensionWorkingDays == 0 ? null : new TimeLimit(numbers.RequestExtensionWorkingDays, TimeUnit.WorkingDays) }
        : ClockRule.Of(id, own);
}
