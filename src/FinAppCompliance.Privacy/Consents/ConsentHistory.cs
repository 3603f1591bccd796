using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Everything that happened to the consents of one person, in order.</summary>
/// <remarks>
/// The order of arrival does not matter: events are ordered by instant, then so that what denies comes last, then by id;
/// an id that comes twice counts once. Immutable and thread-safe.
/// </remarks>
public sealed class ConsentHistory
{
    private readonly ConsentEvent[] _events;

    /// <summary>Creates a history from events in any order.</summary>
    /// <param name="person">The person.</param>
    /// <param name="stamp">The number with which the store recognises that nothing was added since; zero for an empty history.</param>
    /// <param name="events">The events, copied.</param>
    /// <exception cref="ArgumentException">An event belongs to somebody else or could not have been recorded.</exception>
    public ConsentHistory(PersonPseudonym person, long stamp, IEnumerable<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfNegative(stamp);
        Person = person.Required(nameof(person));
        Stamp = stamp;
        _events = Order(person, events);
    }

    /// <summary>Gets the person.</summary>
    [PersonalInformation]
    public PersonPseudonym Person { get; }

    /// <summary>Gets the number with which the store recognises that nothing was added since.</summary>
    public long Stamp { get; }

    /// <summary>Gets the events in order.</summary>
    public IReadOnlyList<ConsentEvent> Events => _events;

    internal ReadOnlySpan<ConsentEvent> Span => _events;

    internal DateTimeOffset LastAt => _events.Length == 0 ? DateTimeOffset.MinValue : _events[^1].At;

    /// <summary>Returns what was recorded up to an instant.</summary>
    internal ConsentHistory Until(DateTimeOffset at) => new(Person, Stamp, _events.Where(occurred => occurred.At <= at));

    private static ConsentEvent[] Order(PersonPseudonym person, IEnumerable<ConsentEvent> events)
    {
        var byId = new Dictionary<string, ConsentEvent>(StringComparer.Ordinal);
        foreach (var occurred in events)
        {
            if (occurred.Person != person)
            {
                throw new ArgumentException($"event '{occurred.Id}' belongs to another person", nameof(events));
            }

            if (occurred.FindObstacle() is { } obstacle)
            {
                throw new ArgumentException($"event '{occurred.Id}' cannot have been recorded: {obstacle}", nameof(events));
            }

            byId.TryAdd(occurred.Id, occurred);
        }

        ConsentEvent[] ordered = [.. byId.Values];
        Array.Sort(ordered, Compare);
        return ordered;
    }

    private static int Compare(ConsentEvent left, ConsentEvent right)
    {
        var byInstant = left.At.CompareTo(right.At);
        var byKind = byInstant != 0 ? byInstant : left.Kind.CompareTo(right.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(left.Id, right.Id);
    }
}
