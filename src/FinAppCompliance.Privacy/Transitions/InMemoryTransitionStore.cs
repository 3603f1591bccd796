using System.Collections.Concurrent;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Keeps evidence in memory; nothing survives the process.</summary>
internal sealed class InMemoryTransitionStore : ITransitionStore
{
    private readonly ConcurrentDictionary<(string Transition, PersonPseudonym Person), SendingEvidence> _told = new();

    public ValueTask RecordToldAsync(string transitionId, PersonPseudonym person, SendingEvidence evidence, CancellationToken cancellationToken)
    {
        _told.TryAdd((transitionId, person), evidence);
        return ValueTask.CompletedTask;
    }

    public ValueTask<SendingEvidence?> FindToldAsync(string transitionId, PersonPseudonym person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_told.GetValueOrDefault((transitionId, person)));
}
