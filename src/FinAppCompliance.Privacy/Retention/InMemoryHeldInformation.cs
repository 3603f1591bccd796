using System.Collections.Concurrent;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Keeps in memory what is held of persons, for tests, samples and small hosts.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemoryHeldInformation : IHeldInformationSource
{
    private readonly ConcurrentDictionary<PersonPseudonym, HeldInformation[]> _held = new();

    /// <summary>Records what is held of a person; an earlier record is replaced.</summary>
    /// <param name="person">The person.</param>
    /// <param name="held">Everything that is held.</param>
    public void Record(PersonPseudonym person, IEnumerable<HeldInformation> held) => _held[person.Required(nameof(person))] = [.. held];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldInformation>> ListAsync(PersonPseudonym person, string app, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<HeldInformation>>([.. _held.GetValueOrDefault(person, []).Where(held => held.Purpose.App == app)]);
}
