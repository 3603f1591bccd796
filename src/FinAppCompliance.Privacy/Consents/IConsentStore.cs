using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Keeps the events of consents and the messages that follow from them.</summary>
/// <remarks>
/// Implementations are thread-safe. An append is durable and visible to every later load, on every node, before it returns:
/// never put a cache with a lifetime in front. Failures are thrown; the register turns them into a verdict that denies.
/// </remarks>
public interface IConsentStore
{
    /// <summary>Returns the history of a person; empty with stamp zero when there is none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<ConsentHistory> LoadAsync(PersonPseudonym person, CancellationToken cancellationToken);

    /// <summary>Adds events and messages in one step, unless the history changed since it was loaded.</summary>
    /// <param name="append">What to add.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was added is then unknown.</param>
    /// <returns>Whether it was added; false when the stamp no longer fits.</returns>
    ValueTask<bool> AppendAsync(ConsentAppend append, CancellationToken cancellationToken);

    /// <summary>Returns messages that nobody acknowledged yet, oldest first.</summary>
    /// <param name="most">The greatest number wanted; one or more.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<WithdrawalMessage>> PendingAsync(int most, CancellationToken cancellationToken);

    /// <summary>Records that a recipient has a message; doing it again changes nothing.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="at">The instant, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was recorded is then unknown.</param>
    ValueTask AcknowledgeAsync(string messageId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Lists the persons of whom there are events for an application, in any order.</summary>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<PersonPseudonym> ListPersonsAsync(string app, CancellationToken cancellationToken);
}
