using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Keeps which persons were told of a transition, with the evidence.</summary>
/// <remarks>Implementations are thread-safe; what was recorded is durable before the call returns.</remarks>
public interface ITransitionStore
{
    /// <summary>Records that a person was told; the first evidence stays.</summary>
    /// <param name="transitionId">The transition.</param>
    /// <param name="person">The person.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cancellationToken">Stops waiting; recording again is safe.</param>
    ValueTask RecordToldAsync(string transitionId, PersonPseudonym person, SendingEvidence evidence, CancellationToken cancellationToken);

    /// <summary>Finds the evidence that a person was told; null when the person was not.</summary>
    /// <param name="transitionId">The transition.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<SendingEvidence?> FindToldAsync(string transitionId, PersonPseudonym person, CancellationToken cancellationToken);
}
