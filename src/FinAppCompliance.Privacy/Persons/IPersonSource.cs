namespace FinAppCompliance.Privacy.Persons;

/// <summary>Tells the standing of persons from the host's customer register.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IPersonSource
{
    /// <summary>Finds the standing of a person; the default standing when the person is not known.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<PersonStanding> FindAsync(PersonPseudonym person, CancellationToken cancellationToken);
}
