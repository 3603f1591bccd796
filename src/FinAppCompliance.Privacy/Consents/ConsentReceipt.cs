using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What a person gets after an answer or a withdrawal: the events as recorded, with the notice they are bound to.</summary>
/// <remarks>The same events give the same receipt id. Immutable.</remarks>
public sealed class ConsentReceipt
{
    internal ConsentReceipt(PersonPseudonym person, DateTimeOffset issuedAt, IReadOnlyList<ConsentEvent> events, SealedNotice? notice)
    {
        Person = person;
        IssuedAt = issuedAt;
        Events = events;
        Notice = notice;
        Id = StableId.Of($"{person}\n{string.Join('\n', events.Select(static e => e.Id))}");
    }

    /// <summary>Gets the id, a version 8 UUID made from the events.</summary>
    public Guid Id { get; }

    /// <summary>Gets the person.</summary>
    [PersonalInformation]
    public PersonPseudonym Person { get; }

    /// <summary>Gets the instant of issue, in UTC.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets the events; empty when there was nothing to withdraw.</summary>
    public IReadOnlyList<ConsentEvent> Events { get; }

    /// <summary>Gets the notice to which the events are bound; null when there are none.</summary>
    public SealedNotice? Notice { get; }

    /// <summary>Returns the id and what happened; names no person.</summary>
    public override string ToString() => $"{Id}: {string.Join(", ", Events.Select(static e => $"{e.Purpose} {e.Kind}"))}";
}
