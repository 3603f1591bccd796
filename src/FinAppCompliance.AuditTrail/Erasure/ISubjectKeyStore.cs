namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Keeps the wrapped keys of persons, apart from the logs and with backups that expire before the deadline of erasure.</summary>
/// <remarks>Implementations are thread-safe, across processes too. A destroyed key stays as a tombstone and never comes back.</remarks>
public interface ISubjectKeyStore
{
    /// <summary>Returns the living key of a name; null when there is none.</summary>
    /// <param name="name">Whose key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<SubjectKey?> FindLivingAsync(SubjectKeyName name, CancellationToken cancellationToken);

    /// <summary>Returns the key of an id, living or destroyed; null when the id is not known.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<SubjectKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds a living key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False, with nothing added, when the name has a living key or the id is known.</returns>
    ValueTask<bool> TryAddAsync(SubjectKey key, CancellationToken cancellationToken);

    /// <summary>Destroys the living key of a name, durably: its wrapped bytes are overwritten and a tombstone stays.</summary>
    /// <param name="name">Whose key.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; repeat the call then.</param>
    /// <returns>The ids of all keys of the name that are destroyed, now or before.</returns>
    ValueTask<IReadOnlyList<string>> DestroyAsync(SubjectKeyName name, DateTimeOffset at, CancellationToken cancellationToken);
}
