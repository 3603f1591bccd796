using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Tells what the host holds of a person; the host's own systems know, and this package keeps none of it.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IHeldInformationSource
{
    /// <summary>Lists everything that is held of a person for an application.</summary>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<HeldInformation>> ListAsync(PersonPseudonym person, string app, CancellationToken cancellationToken);
}
