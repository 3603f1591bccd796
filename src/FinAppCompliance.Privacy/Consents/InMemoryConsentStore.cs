using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Keeps events in memory; nothing survives the process.</summary>
internal sealed class InMemoryConsentStore : IConsentStore
{
    private readonly ConcurrentDictionary<PersonPseudonym, ConsentHistory> _histories = new();
    private readonly Lock _outboxGate = new();
    private readonly List<WithdrawalMessage> _outbox = [];

    public ValueTask<ConsentHistory> LoadAsync(PersonPseudonym person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_histories.TryGetValue(person, out var history) ? history : new(person, 0, []));

    public ValueTask<bool> AppendAsync(ConsentAppend append, CancellationToken cancellationToken)
    {
        lock (_outboxGate)
        {
            var known = _histories.GetValueOrDefault(append.Person);
            if ((known?.Stamp ?? 0) != append.ExpectedStamp)
            {
                return ValueTask.FromResult(false);
            }

            _histories[append.Person] = new(append.Person, append.ExpectedStamp + 1, [.. known?.Events ?? [], .. append.Events]);
            _outbox.AddRange(append.Messages);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<IReadOnlyList<WithdrawalMessage>> PendingAsync(int most, CancellationToken cancellationToken)
    {
        lock (_outboxGate)
        {
            return ValueTask.FromResult<IReadOnlyList<WithdrawalMessage>>([.. _outbox.Take(most)]);
        }
    }

    public ValueTask AcknowledgeAsync(string messageId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_outboxGate)
        {
            _outbox.RemoveAll(message => string.Equals(message.Id, messageId, StringComparison.Ordinal));
        }

        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<PersonPseudonym> ListPersonsAsync(string app, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (person, history) in _histories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (history.Events.Any(occurred => occurred.Purpose.App == app))
            {
                yield return person;
            }
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
