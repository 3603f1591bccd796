namespace FinAppCompliance.Privacy.Cases;

/// <summary>Keeps the files of one kind of case.</summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
/// <remarks>Implementations are thread-safe. What was saved is durable and visible to every later call before the call returns.</remarks>
public interface ICaseStore<TCase>
    where TCase : PrivacyCase
{
    /// <summary>Finds a file; null when there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<TCase?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Saves a file, unless it changed since it was loaded.</summary>
    /// <param name="file">The file.</param>
    /// <param name="expectedSteps">How many steps the stored file must have; -1 when there must be none.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was saved is then unknown.</param>
    /// <returns>Whether it was saved.</returns>
    ValueTask<bool> SaveAsync(TCase file, int expectedSteps, CancellationToken cancellationToken);

    /// <summary>Lists all files, closed ones included, in any order; for due lists ask for open ones only.</summary>
    /// <param name="openOnly">Whether to leave closed ones out.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<TCase> ListAsync(bool openOnly, CancellationToken cancellationToken);
}
