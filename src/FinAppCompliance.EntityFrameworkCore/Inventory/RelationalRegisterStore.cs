using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.EntityFrameworkCore.Inventory;

/// <summary>Keeps the register and its history in a database.</summary>
internal sealed class RelationalRegisterStore(TenantTables tables) : IRegisterStore
{
    private const int Page = 200;

    private const string Records = "SELECT kind, json, revision, changed_us FROM register_record WHERE tenant = @tenant AND json IS NOT NULL";

    private const string Changes =
        "SELECT place, record_id, revision, c.kind, at_us, changed_by, why, before_json, after_json, record_kind FROM register_change c WHERE tenant = @tenant";

    public ValueTask<bool> TryApplyAsync(RegisterChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var kind = RecordJson.KindOf(change.After ?? change.Before ?? throw new ArgumentException("a change has a record before or after it", nameof(change)));
        return tables.WriteAsync(
            async transaction =>
            {
                // One at a time, so that places in the history are dense and in the order of the changes.
                await transaction.LockAsync("register").ConfigureAwait(false);
                if (!await TryMoveRecordAsync(transaction, change, kind).ConfigureAwait(false))
                {
                    return false;
                }

                await AddChangeAsync(transaction, change, kind).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public ValueTask<RegisterEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        tables.FirstAsync($"{Records} AND id = @id", ReadEntry, cancellationToken, ("id", id));

    public async IAsyncEnumerable<RegisterEntry> ListAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (left, after, isLast) = (query.Limit, query.After, false);
        while (left > 0 && !isLast)
        {
            var (sql, values) = Filter(query, after);
            var page = await tables.ListAsync(sql, ReadEntry, cancellationToken, values).ConfigureAwait(false);
            isLast = page.Count < Page;
            after = page.Count == 0 ? after : page[^1].Record.Id;
            foreach (var entry in page.Where(entry => query.Selects(entry.Record)).Take(left))
            {
                left--;
                yield return entry;
            }
        }
    }

    public async IAsyncEnumerable<RegisterChange> HistoryAsync(string? recordId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = 0L;
        for (var isLast = false; !isLast;)
        {
            var page = await tables.ListAsync(
                $"{Changes}{(recordId is null ? string.Empty : " AND record_id = @id")} AND place > @place ORDER BY place LIMIT {Page}",
                row => (Place: row.GetInt64(0), Change: ReadChange(row)),
                cancellationToken,
                recordId is null ? [("place", place)] : [("place", place), ("id", recordId)]).ConfigureAwait(false);
            isLast = page.Count < Page;
            foreach (var (at, change) in page)
            {
                place = at;
                yield return change;
            }
        }
    }

    private static async ValueTask<bool> TryMoveRecordAsync(TenantTransaction transaction, RegisterChange change, string kind)
    {
        (string Name, object? Value)[] values =
        [
            ("id", change.RecordId),
            ("kind", kind),
            ("parent_id", (change.After ?? change.Before)!.ParentId),
            ("revision", change.Revision),
            ("changed_us", StoreInstant.Of(change.At)),
            ("json", RecordJson.Write(change.After)),
        ];
        var known = await transaction.ListAsync(
            "SELECT revision FROM register_record WHERE tenant = @tenant AND id = @id", row => row.GetInt64(0), ("id", change.RecordId)).ConfigureAwait(false);
        if (change.Revision != (known is [var revision] ? revision : 0) + 1)
        {
            return false;
        }

        const string Move =
            "UPDATE register_record SET kind = @kind, parent_id = @parent_id, revision = @revision, changed_us = @changed_us, json = @json WHERE tenant = @tenant AND id = @id";
        return (known.Count == 0
            ? await transaction.InsertAsync("register_record", values).ConfigureAwait(false)
            : await transaction.ExecuteAsync(Move, values).ConfigureAwait(false)) == 1;
    }

    private static async ValueTask AddChangeAsync(TenantTransaction transaction, RegisterChange change, string kind)
    {
        var last = await transaction.ListAsync(
            "SELECT COALESCE(MAX(place), 0) FROM register_change WHERE tenant = @tenant", row => row.GetInt64(0)).ConfigureAwait(false);
        await transaction.InsertAsync(
            "register_change",
            ("place", last[0] + 1),
            ("record_id", change.RecordId),
            ("record_kind", kind),
            ("revision", change.Revision),
            ("kind", (int)change.Kind),
            ("at_us", StoreInstant.Of(change.At)),
            ("changed_by", change.Note.By),
            ("why", change.Note.Why),
            ("before_json", RecordJson.Write(change.Before)),
            ("after_json", RecordJson.Write(change.After))).ConfigureAwait(false);
    }

    private static (string Sql, (string Name, object? Value)[] Values) Filter(RegisterQuery query, string? after)
    {
        var filter = new SqlFilter()
            .Add("kind = @kind", "kind", RecordJson.KindOf(query.Kind))
            .Add("parent_id = @parent", "parent", query.ParentId)
            .Add("id > @after", "after", after);
        return ($"{Records}{filter.Sql} ORDER BY id LIMIT {Page}", filter.Values);
    }

    private static RegisterEntry ReadEntry(IStoreRow row) =>
        new(RecordJson.Read(row.GetString(0), row.Bytes(1))!, row.GetInt64(2), row.Instant(3));

    private static RegisterChange ReadChange(IStoreRow row) => new()
    {
        RecordId = row.GetString(1),
        Revision = row.GetInt64(2),
        Kind = (RegisterChangeKind)row.GetInt32(3),
        At = row.Instant(4),
        Note = new ChangeNote(row.GetString(5), row.GetString(6)),
        Before = RecordJson.Read(row.GetString(9), row.Bytes(7)),
        After = RecordJson.Read(row.GetString(9), row.Bytes(8)),
    };
}
