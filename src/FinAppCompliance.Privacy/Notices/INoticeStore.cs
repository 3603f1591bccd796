namespace FinAppCompliance.Privacy.Notices;

/// <summary>Keeps published notices. Nothing is ever changed or removed.</summary>
/// <remarks>Implementations are thread-safe; what was added is visible to every later call, on every node.</remarks>
public interface INoticeStore
{
    /// <summary>Returns the notices of an application after a version, ascending.</summary>
    /// <param name="app">The application.</param>
    /// <param name="version">The version already known; zero for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<SealedNotice>> LoadAfterAsync(string app, int version, CancellationToken cancellationToken);

    /// <summary>Adds a notice, unless one of the same or a greater version is there already.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was added is then unknown.</param>
    /// <returns>Whether the notice was added.</returns>
    ValueTask<bool> AddAsync(SealedNotice notice, CancellationToken cancellationToken);

    /// <summary>Finds the instant at which the service of an application ends; null while no end is recorded.</summary>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<DateTimeOffset?> FindEndAsync(string app, CancellationToken cancellationToken);

    /// <summary>Records the end of the service of an application; a later end does not replace an earlier one.</summary>
    /// <param name="app">The application.</param>
    /// <param name="end">The instant, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was recorded is then unknown.</param>
    ValueTask RecordEndAsync(string app, DateTimeOffset end, CancellationToken cancellationToken);
}
