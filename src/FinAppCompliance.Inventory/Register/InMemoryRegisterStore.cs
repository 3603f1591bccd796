using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Register;

/// <summary>Keeps the register in memory, indexed by kind, parent and unit.</summary>
internal sealed class InMemoryRegisterStore : IRegisterStore
{
    private const int PageSize = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<RegisterChange>> _changes = new(StringComparer.Ordinal);
    private readonly List<RegisterChange> _log = [];
    private readonly Dictionary<string, RegisterEntry> _entries = new(StringComparer.Ordinal);
    private readonly IdIndex<Type> _byKind = new();
    private readonly IdIndex<string> _byParent = new();
    private readonly IdIndex<string> _byUnit = new();
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public ValueTask<bool> TryApplyAsync(RegisterChange change, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _changes.TryGetValue(change.RecordId, out var history);
            if (change.Revision != (history?.Count ?? 0) + 1)
            {
                return ValueTask.FromResult(false);
            }

            _changes[change.RecordId] = history ??= new(1);
            history.Add(change);
            _log.Add(change);
            if (_entries.Remove(change.RecordId, out var before))
            {
                Unindex(before.Record);
            }

            if (change.After is { } after)
            {
                _entries.Add(change.RecordId, new(after, change.Revision, change.At));
                Index(after);
            }

            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<RegisterEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_entries.GetValueOrDefault(id));
        }
    }

    public async IAsyncEnumerable<RegisterEntry> ListAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = query.Limit;
        var after = query.After;
        var page = new List<RegisterEntry>(PageSize);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Clear();
            after = ReadPage(query, after, Math.Min(left, PageSize), page);
            foreach (var entry in page)
            {
                yield return entry;
            }

            left -= page.Count;
        }
        while (after is not null && left > 0);

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public async IAsyncEnumerable<RegisterChange> HistoryAsync(string? recordId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RegisterChange[] changes;
        lock (_gate)
        {
            changes = recordId is null ? [.. _log] : _changes.TryGetValue(recordId, out var history) ? [.. history] : [];
        }

        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return change;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private string? ReadPage(RegisterQuery query, string? after, int size, List<RegisterEntry> page)
    {
        lock (_gate)
        {
            foreach (var id in IdIndex<string>.From(Candidates(query), after))
            {
                if (page.Count == size)
                {
                    return page[^1].Record.Id;
                }

                var entry = _entries[id];
                if (query.Selects(entry.Record))
                {
                    page.Add(entry);
                }
            }

            return null;
        }
    }

    private SortedSet<string> Candidates(RegisterQuery query)
    {
        if (query.ParentId is { } parent)
        {
            return _byParent.Of(parent);
        }

        if (query.Unit is { } unit)
        {
            return _byUnit.Of(unit);
        }

        return query.Kind is { IsSealed: true } kind ? _byKind.Of(kind) : _ids;
    }

    private void Index(RegisterRecord record)
    {
        _ids.Add(record.Id);
        _byKind.Add(record.GetType(), record.Id);
        if (record.ParentId is { } parent)
        {
            _byParent.Add(parent, record.Id);
        }

        foreach (var unit in UnitsOf(record))
        {
            _byUnit.Add(unit, record.Id);
        }
    }

    private void Unindex(RegisterRecord record)
    {
        _ids.Remove(record.Id);
        _byKind.Remove(record.GetType(), record.Id);
        if (record.ParentId is { } parent)
        {
            _byParent.Remove(parent, record.Id);
        }

        foreach (var unit in UnitsOf(record))
        {
            _byUnit.Remove(unit, record.Id);
        }
    }

    private static IEnumerable<string> UnitsOf(RegisterRecord record)
    {
        if (record is not MobileApplication application)
        {
            yield break;
        }

        if (application.OwnerUnit.TryGet(out var owner))
        {
            yield return owner.Id;
        }

        if (application.ManagingUnit.TryGet(out var managing))
        {
            yield return managing.Id;
        }
    }
}
