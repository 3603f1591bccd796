using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Tests.Consents;

internal sealed class BrokenConsentStore : IConsentStore
{
    public ValueTask<ConsentHistory> LoadAsync(PersonPseudonym person, CancellationToken cancellationToken) => throw new IOException("the disk is gone");

    public ValueTask<bool> AppendAsync(ConsentAppend append, CancellationToken cancellationToken) => throw new IOException("the disk is gone");

    public ValueTask<IReadOnlyList<WithdrawalMessage>> PendingAsync(int most, CancellationToken cancellationToken) => throw new IOException("the disk is gone");

    public ValueTask AcknowledgeAsync(string messageId, DateTimeOffset at, CancellationToken cancellationToken) => throw new IOException("the disk is gone");

    public IAsyncEnumerable<PersonPseudonym> ListPersonsAsync(string app, CancellationToken cancellationToken) => throw new IOException("the disk is gone");
}
