using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Tests.Consents;

/// <summary>A store in memory that also reads in one step, and counts how it is read.</summary>
internal sealed class ReadingConsentStore(INoticeStore notices) : IConsentStore, IConsentReader
{
    private readonly InMemoryConsentStore _store = new();

    public int Readings { get; private set; }

    public int Loads { get; private set; }

    public bool Covers(INoticeStore others) => ReferenceEquals(notices, others);

    public async ValueTask<ConsentReading> ReadAsync(PersonPseudonym person, string app, int version, PurposeId? only, CancellationToken cancellationToken)
    {
        Readings++;
        var history = await _store.LoadAsync(person, cancellationToken);
        return new()
        {
            History = only is null ? history : new(person, history.Stamp, history.Events.Where((occurred, at) => occurred.Purpose == only || at == history.Events.Count - 1)),
            Notices = await notices.LoadAfterAsync(app, version, cancellationToken),
            ServiceEnd = await notices.FindEndAsync(app, cancellationToken),
        };
    }

    public ValueTask<ConsentHistory> LoadAsync(PersonPseudonym person, CancellationToken cancellationToken)
    {
        Loads++;
        return _store.LoadAsync(person, cancellationToken);
    }

    public ValueTask<bool> AppendAsync(ConsentAppend append, CancellationToken cancellationToken) => _store.AppendAsync(append, cancellationToken);

    public ValueTask<IReadOnlyList<WithdrawalMessage>> PendingAsync(int most, CancellationToken cancellationToken) => _store.PendingAsync(most, cancellationToken);

    public ValueTask AcknowledgeAsync(string messageId, DateTimeOffset at, CancellationToken cancellationToken) => _store.AcknowledgeAsync(messageId, at, cancellationToken);

    public IAsyncEnumerable<PersonPseudonym> ListPersonsAsync(string app, CancellationToken cancellationToken) => _store.ListPersonsAsync(app, cancellationToken);
}
