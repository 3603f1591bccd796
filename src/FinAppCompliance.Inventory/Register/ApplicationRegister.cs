using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Rectifications;

namespace FinAppCompliance.Inventory.Register;

/// <summary>The register (台账): adds, changes, finds and lists records, and keeps the history of every change.</summary>
/// <remarks>
/// The state of an application changes only through the life cycle. A change that the audit trail cannot record fails.
/// Thread-safe.
/// </remarks>
public sealed class ApplicationRegister
{
    private readonly IRegisterStore _store;
    private readonly TimeProvider _clock;
    private readonly RegisterJournal _journal;

    /// <summary>Creates a register.</summary>
    /// <param name="ports">What the register works with.</param>
    public ApplicationRegister(RegisterPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        _store = ports.Store;
        _clock = ports.Clock;
        _journal = new(ports.Recorder, ports.Tenant);
    }

    /// <summary>Adds a record; a new application begins as proposed, existing ones come in by import.</summary>
    /// <param name="record">The record.</param>
    /// <param name="note">Who adds it and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record with its stamp; refused with problems, or a conflict when the id is taken.</returns>
    public async ValueTask<RegisterResult> AddAsync(RegisterRecord record, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(note);
        if (record is MobileApplication { State: { HasValue: true, Value: not AppState.Proposed } })
        {
            return RegisterResult.Refused(null, [RegisterProblem.Of(
                "N99-02.2", "新应用只能以“提出”状态登记，存量应用请导入", "a new application begins as proposed; bring existing ones in by import")]);
        }

        return RectificationProblems.AgainstAdding(record, note) is { } problem
            ? RegisterResult.Refused(null, [problem])
            : await WriteAsync(record, 0, note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces a record, unless somebody else changed it meanwhile.</summary>
    /// <param name="record">The record after the change; its kind and, for an application, its state stay the same.</param>
    /// <param name="expectedRevision">The stamp of the record on which the change is based.</param>
    /// <param name="note">Who changes it and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record with its new stamp, refused with problems, a conflict, or that there is no such record.</returns>
    public async ValueTask<RegisterResult> ChangeAsync(
        RegisterRecord record, long expectedRevision, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(note);
        var present = await _store.FindAsync(record.Id, cancellationToken).ConfigureAwait(false);
        if (present is null)
        {
            return RegisterResult.NotFound();
        }

        if (present.Revision != expectedRevision)
        {
            return RegisterResult.Conflict(present);
        }

        if (present.Record is MobileApplication before && record is MobileApplication after &&
            (!before.State.Equals(after.State) || before.StateHistory != after.StateHistory))
        {
            return RegisterResult.Refused(present, [RegisterProblem.Of(
                "N99-02.2", "应用状态只能通过生命周期流转变更", "the state of an application changes only through a move of its life cycle")]);
        }

        return RectificationProblems.AgainstChanging(present.Record, record) is { } problem
            ? RegisterResult.Refused(present, [problem])
            : await WriteAsync(record, expectedRevision, note, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a record; its history stays. A record to which others belong cannot be removed.</summary>
    /// <param name="id">The record.</param>
    /// <param name="expectedRevision">The stamp of the record on which the removal is based.</param>
    /// <param name="note">Who removes it and why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Recorded, refused with problems, a conflict, or that there is no such record.</returns>
    public async ValueTask<RegisterResult> RemoveAsync(string id, long expectedRevision, ChangeNote note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(note);
        var present = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (present is null)
        {
            return RegisterResult.NotFound();
        }

        if (RectificationProblems.AgainstRemoving(present.Record) is { } problem)
        {
            return RegisterResult.Refused(present, [problem]);
        }

        await foreach (var child in _store.ListAsync(new() { ParentId = id, Limit = 1 }, cancellationToken).ConfigureAwait(false))
        {
            return RegisterResult.Refused(present, [RegisterProblem.Of(
                string.Empty, "记录“{0}”仍属于此记录，请先删除", "record '{0}' still belongs to it; remove that first", child.Record.Id)]);
        }

        return await ApplyAsync(Change(present, id, null, expectedRevision, note), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds a record.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record with its stamp; null when there is none.</returns>
    public ValueTask<RegisterEntry?> FindAsync(string id, CancellationToken cancellationToken = default) => _store.FindAsync(id, cancellationToken);

    /// <summary>Lists records in ordinal order of id.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public IAsyncEnumerable<RegisterEntry> ListAsync(RegisterQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _store.ListAsync(query, cancellationToken);
    }

    /// <summary>Lists the changes of one record, or of all, in the order in which they happened.</summary>
    /// <param name="recordId">The record; null for all.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public IAsyncEnumerable<RegisterChange> HistoryAsync(string? recordId, CancellationToken cancellationToken = default) =>
        _store.HistoryAsync(recordId, cancellationToken);

    /// <summary>Writes a record without the rules for people's changes: for moves and imports.</summary>
    internal async ValueTask<RegisterResult> WriteAsync(RegisterRecord record, long expectedRevision, ChangeNote note, CancellationToken cancellationToken)
    {
        var present = await _store.FindAsync(record.Id, cancellationToken).ConfigureAwait(false);
        if ((present?.Revision ?? 0) != expectedRevision && present is not null)
        {
            return RegisterResult.Conflict(present);
        }

        var problems = await ProblemsAsync(record, present?.Record, cancellationToken).ConfigureAwait(false);
        if (problems.Count > 0)
        {
            return RegisterResult.Refused(present, problems);
        }

        var revision = present is null ? await LastRevisionAsync(record.Id, cancellationToken).ConfigureAwait(false) : expectedRevision;
        return await ApplyAsync(Change(present, record.Id, record, revision, note), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<long> LastRevisionAsync(string id, CancellationToken cancellationToken)
    {
        var revision = 0L;
        await foreach (var change in _store.HistoryAsync(id, cancellationToken).ConfigureAwait(false))
        {
            revision = change.Revision;
        }

        return revision;
    }

    private async ValueTask<List<RegisterProblem>> ProblemsAsync(RegisterRecord record, RegisterRecord? before, CancellationToken cancellationToken)
    {
        var problems = RectificationProblems.In(record).ToList();
        if (before is not null && before.GetType() != record.GetType())
        {
            problems.Add(RegisterProblem.Of(string.Empty, "标识“{0}”已属于另一种记录", "id '{0}' belongs to a record of another kind", record.Id));
        }

        if (record.ParentId is { } parent && (parent == record.Id || await _store.FindAsync(parent, cancellationToken).ConfigureAwait(false) is null))
        {
            problems.Add(RegisterProblem.Of("N99-02.1", "所属记录“{0}”不在台账中，请先登记", "record '{0}', to which this belongs, is not in the register; add it first", parent));
        }

        return problems;
    }

    private async ValueTask<RegisterResult> ApplyAsync(RegisterChange change, CancellationToken cancellationToken)
    {
        await _journal.RecordAsync(change, cancellationToken).ConfigureAwait(false);
        if (await _store.TryApplyAsync(change, cancellationToken).ConfigureAwait(false))
        {
            return RegisterResult.Recorded(change.After is { } after ? new(after, change.Revision, change.At) : null);
        }

        return RegisterResult.Conflict(await _store.FindAsync(change.RecordId, cancellationToken).ConfigureAwait(false));
    }

    private RegisterChange Change(RegisterEntry? present, string id, RegisterRecord? after, long revision, ChangeNote note) => new()
    {
        RecordId = id,
        Revision = revision + 1,
        Kind = after is null ? RegisterChangeKind.Removed : present is null ? RegisterChangeKind.Added : RegisterChangeKind.Changed,
        At = _clock.GetUtcNow(),
        Note = note,
        Before = present?.Record,
        After = after,
    };
}
