using System.Collections.Concurrent;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Keeps the standing of persons in memory, for tests, samples and small hosts.</summary>
/// <remarks>Thread-safe. A person who was not recorded has the default standing, which permits nothing on consent.</remarks>
public sealed class InMemoryPersonSource : IPersonSource
{
    private readonly ConcurrentDictionary<PersonPseudonym, PersonStanding> _standings = new();

    /// <summary>Records the standing of a person; an earlier one is replaced.</summary>
    /// <param name="person">The person.</param>
    /// <param name="standing">The standing.</param>
    public void Record(PersonPseudonym person, PersonStanding standing) =>
        _standings[person.Required(nameof(person))] = standing;

    /// <inheritdoc/>
    public ValueTask<PersonStanding> FindAsync(PersonPseudonym person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_standings.GetValueOrDefault(person));
}
