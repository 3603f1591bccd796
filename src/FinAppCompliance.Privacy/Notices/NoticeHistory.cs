using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>All notices that one application ever published, and the end of its service.</summary>
/// <remarks>Immutable and thread-safe. Which consents still hold is computed here once for each notice, never stored with persons.</remarks>
public sealed class NoticeHistory
{
    private readonly NoticeEdition[] _editions;

    private NoticeHistory(string app, NoticeEdition[] editions, DateTimeOffset? serviceEnd)
    {
        App = app;
        _editions = editions;
        ServiceEnd = serviceEnd;
    }

    /// <summary>Gets the application.</summary>
    public string App { get; }

    /// <summary>Gets the instant at which the service ends, in UTC; null while no end is recorded.</summary>
    public DateTimeOffset? ServiceEnd { get; }

    /// <summary>Gets the greatest version; zero when nothing is published.</summary>
    public int LatestVersion => _editions.Length == 0 ? 0 : _editions[^1].Notice.Version;

    /// <summary>Gets the notices, ascending by version.</summary>
    public IReadOnlyList<SealedNotice> Notices => [.. _editions.Select(static edition => edition.Notice)];

    /// <summary>Returns the history of an application that published nothing yet.</summary>
    /// <param name="app">The application.</param>
    public static NoticeHistory Empty(string app)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(app);
        return new(app, [], null);
    }

    /// <summary>Returns the history with one more notice.</summary>
    /// <param name="notice">The notice, of a greater version and in force no earlier than the last.</param>
    /// <exception cref="ArgumentException">It is of another application, an old version or an earlier day.</exception>
    public NoticeHistory With(SealedNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (FindObstacle(notice) is { } obstacle)
        {
            throw new ArgumentException(obstacle, nameof(notice));
        }

        return new(App, [.. _editions, NoticeEdition.After(_editions.LastOrDefault(), notice)], ServiceEnd);
    }

    /// <summary>Returns the history with the end of the service.</summary>
    /// <param name="end">The instant; null for none.</param>
    public NoticeHistory EndingAt(DateTimeOffset? end) => end == ServiceEnd ? this : new(App, _editions, end?.ToUniversalTime());

    /// <summary>Finds the notice in force at an instant; null when there is none yet.</summary>
    /// <param name="instant">The instant.</param>
    public SealedNotice? At(DateTimeOffset instant) => EditionAt(instant)?.Notice;

    /// <summary>Finds a notice by its version; null when it was never published.</summary>
    /// <param name="version">The version.</param>
    public SealedNotice? Find(int version) => Array.Find(_editions, edition => edition.Notice.Version == version)?.Notice;

    /// <summary>Finds the oldest version whose consents for a purpose still hold at an instant; null when the purpose is not in force.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="instant">The instant.</param>
    public int? OldestValidVersion(PurposeId purpose, DateTimeOffset instant)
    {
        var edition = EditionAt(instant);
        var position = edition?.Index.Find(purpose) ?? -1;
        return position < 0 ? null : edition!.FloorAt(position);
    }

    internal NoticeEdition? EditionAt(DateTimeOffset instant)
    {
        for (var i = _editions.Length - 1; i >= 0; i--)
        {
            if (_editions[i].Notice.EffectiveFrom <= instant)
            {
                return _editions[i];
            }
        }

        return null;
    }

    /// <summary>Finds the next instant after one at which another notice comes into force or the service ends.</summary>
    internal DateTimeOffset? NextChangeAfter(DateTimeOffset instant)
    {
        DateTimeOffset? next = ServiceEnd > instant ? ServiceEnd : null;
        foreach (var edition in _editions)
        {
            var from = edition.Notice.EffectiveFrom;
            next = from > instant && (next is null || from < next) ? from : next;
        }

        return next;
    }

    internal string? FindObstacle(SealedNotice notice)
    {
        if (notice.App != App)
        {
            return $"the notice belongs to '{notice.App}' and not to '{App}'";
        }

        if (notice.Version <= LatestVersion)
        {
            return $"version {notice.Version} does not follow version {LatestVersion}; publish a greater one";
        }

        return _editions.Length > 0 && notice.EffectiveFrom < _editions[^1].Notice.EffectiveFrom
            ? "the notice would be in force earlier than the one before; state a later instant"
            : null;
    }
}
