using System.Collections.Concurrent;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Publishes notices and says which one is in force.</summary>
/// <remarks>
/// Publishing changes no consent of any person: whether an earlier consent still holds is computed from the notices when it
/// is asked for. Every look-up asks the store for newer notices, so that nodes agree. Thread-safe.
/// </remarks>
public sealed class NoticeRegister
{
    private readonly INoticeStore _store;
    private readonly ConcurrentDictionary<string, NoticeHistory> _known = new(StringComparer.Ordinal);

    /// <summary>Creates the register over a store.</summary>
    /// <param name="store">The store.</param>
    public NoticeRegister(INoticeStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <summary>Publishes a notice and returns what changed.</summary>
    /// <param name="notice">The notice, of a greater version than the last.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was published is then unknown, and publishing it again is safe.</param>
    /// <returns>The difference from the notice before; the same one when the same notice is published again.</returns>
    /// <exception cref="InvalidOperationException">Another notice has this version or a greater one, or comes into force later.</exception>
    public async ValueTask<NoticeDifference> PublishAsync(SealedNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var history = await LoadAsync(notice.App, cancellationToken).ConfigureAwait(false);
        if (!notice.Equals(history.Find(notice.Version)))
        {
            if (history.FindObstacle(notice) is { } obstacle)
            {
                throw new InvalidOperationException(obstacle);
            }

            if (!await _store.AddAsync(notice, cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidOperationException($"another notice of '{notice.App}' was published meanwhile; load the notices and compare again");
            }

            history = await LoadAsync(notice.App, cancellationToken).ConfigureAwait(false);
        }

        var before = history.Notices.LastOrDefault(earlier => earlier.Version < notice.Version);
        return NoticeDifference.Between(before, notice);
    }

    /// <summary>Returns the notices of an application, newest publications included.</summary>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<NoticeHistory> LoadAsync(string app, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(app);
        var known = Known(app);
        var newer = await _store.LoadAfterAsync(app, known.LatestVersion, cancellationToken).ConfigureAwait(false);
        return Keep(known, newer, await _store.FindEndAsync(app, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Ends the service of an application: from then on nothing may be collected (DSM 25, PIPL 47).</summary>
    /// <param name="app">The application.</param>
    /// <param name="end">The instant; an earlier end that is recorded stays.</param>
    /// <param name="cancellationToken">Stops waiting; ending it again is safe.</param>
    public ValueTask EndServiceAsync(string app, DateTimeOffset end, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(app);
        return _store.RecordEndAsync(app, end.ToUniversalTime(), cancellationToken);
    }

    internal bool IsCoveredBy(IConsentReader reader) => reader.Covers(_store);

    /// <summary>Returns what this node knew at its last look, which may be old.</summary>
    internal NoticeHistory Known(string app) => _known.TryGetValue(app, out var known) ? known : NoticeHistory.Empty(app);

    /// <summary>Adds to what was known what the store told since.</summary>
    internal NoticeHistory Keep(NoticeHistory known, IReadOnlyList<SealedNotice> newer, DateTimeOffset? end)
    {
        var history = newer.Aggregate(known, static (earlier, notice) => earlier.With(notice)).EndingAt(end);
        if (!ReferenceEquals(history, known) && history.LatestVersion > 0)
        {
            _known[history.App] = history;
        }

        return history;
    }
}
