namespace FinAppCompliance.Privacy.Notices;

/// <summary>Keeps notices in memory.</summary>
internal sealed class InMemoryNoticeStore : INoticeStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<SealedNotice>> _notices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    public ValueTask<IReadOnlyList<SealedNotice>> LoadAfterAsync(string app, int version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_notices.TryGetValue(app, out var notices) || notices[^1].Version <= version)
            {
                return ValueTask.FromResult<IReadOnlyList<SealedNotice>>([]);
            }

            return ValueTask.FromResult<IReadOnlyList<SealedNotice>>([.. notices.Where(notice => notice.Version > version)]);
        }
    }

    public ValueTask<bool> AddAsync(SealedNotice notice, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var notices = _notices.TryGetValue(notice.App, out var known) ? known : _notices[notice.App] = [];
            if (notices.Count > 0 && notices[^1].Version >= notice.Version)
            {
                return ValueTask.FromResult(false);
            }

            notices.Add(notice);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<DateTimeOffset?> FindEndAsync(string app, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_ends.TryGetValue(app, out var end) ? end : (DateTimeOffset?)null);
        }
    }

    public ValueTask RecordEndAsync(string app, DateTimeOffset end, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _ends[app] = _ends.TryGetValue(app, out var earlier) && earlier < end ? earlier : end.ToUniversalTime();
        }

        return ValueTask.CompletedTask;
    }
}
