using System.Runtime.CompilerServices;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Disclosure;

/// <summary>Keeps sale sessions in a database; steps are rows that only ever get more.</summary>
internal sealed class RelationalSaleSessionStore(TenantTables tables) : ISaleSessionStore
{
    private const int Page = 200;
    private const string OfSession = " AND session_id = @session";

    public ValueTask<bool> AddAsync(SaleSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return tables.WriteAsync(
            async transaction =>
            {
                await transaction.LockAsync($"session/{session.Opening.SessionId}").ConfigureAwait(false);
                var known = await transaction.ListAsync(
                    SessionRows.Sessions + OfSession, SessionRows.ReadSession, ("session", session.Opening.SessionId)).ConfigureAwait(false);
                if (known.Count > 0)
                {
                    return false;
                }

                await transaction.InsertAsync("disclosure_session", SessionRows.Of(session)).ConfigureAwait(false);
                await AddStepsAsync(transaction, session, 0).ConfigureAwait(false);
                await ReplaceHoldsAsync(transaction, session).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public async ValueTask<SaleSession?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        SaleSession? session = null;
        await tables.ReadAsync(
            async transaction =>
            {
                var rows = await transaction.ListAsync(SessionRows.Sessions + OfSession, SessionRows.ReadSession, ("session", sessionId)).ConfigureAwait(false);
                session = rows is [var row] ? await CompleteAsync(transaction, row).ConfigureAwait(false) : null;
            },
            cancellationToken).ConfigureAwait(false);
        return session;
    }

    public async IAsyncEnumerable<SaleSession> ListAsync(SaleSessionQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (left, after, isLast) = (query.Limit, default(SaleSession), false);
        while (left > 0 && !isLast)
        {
            var page = await PageAsync(query, after, cancellationToken).ConfigureAwait(false);
            isLast = page.Count < Page;
            after = page.Count == 0 ? null : page[^1];
            foreach (var session in page.Where(query.Selects).Take(left))
            {
                left--;
                yield return session;
            }
        }
    }

    public ValueTask<bool> ReplaceAsync(SaleSession session, long expectedRevision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return tables.WriteAsync(
            async transaction =>
            {
                var id = session.Opening.SessionId;
                var moved = await transaction.ExecuteAsync(
                    "UPDATE disclosure_session SET revision = @revision, destroyed_us = @destroyed_us, destroyed_by = @destroyed_by, destroyed_reason = @destroyed_reason, "
                    + "seal_length = @seal_length, seal_head = @seal_head, kept_until = @kept_until WHERE tenant = @tenant AND session_id = @session AND revision = @expected",
                    [("session", id), ("revision", session.Revision), ("expected", expectedRevision), .. SessionRows.Of(session.Destruction)]).ConfigureAwait(false);
                if (moved != 1)
                {
                    return false;
                }

                await MoveStepsAsync(transaction, session).ConfigureAwait(false);
                await ReplaceHoldsAsync(transaction, session).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    private static async ValueTask MoveStepsAsync(TenantTransaction transaction, SaleSession session)
    {
        var id = session.Opening.SessionId;
        var kept = await transaction.ListAsync(SessionRows.Steps, SessionRows.ReadStep, ("session", id)).ConfigureAwait(false);
        if (session.Destruction is not null)
        {
            await transaction.ExecuteAsync("DELETE FROM disclosure_step WHERE tenant = @tenant AND session_id = @session", ("session", id)).ConfigureAwait(false);
            kept.Clear();
        }

        if (!session.Steps.AsSpan().StartsWith(kept.ToArray()))
        {
            throw new ArgumentException("steps may only be added behind those that are kept", nameof(session));
        }

        await AddStepsAsync(transaction, session, kept.Count).ConfigureAwait(false);
    }

    private static async ValueTask AddStepsAsync(TenantTransaction transaction, SaleSession session, int from)
    {
        foreach (var step in session.Steps.Skip(from))
        {
            await transaction.InsertAsync("disclosure_step", SessionRows.Of(session.Opening.SessionId, step.ToRecord())).ConfigureAwait(false);
        }
    }

    private static async ValueTask ReplaceHoldsAsync(TenantTransaction transaction, SaleSession session)
    {
        var id = session.Opening.SessionId;
        await transaction.ExecuteAsync("DELETE FROM disclosure_hold WHERE tenant = @tenant AND session_id = @session", ("session", id)).ConfigureAwait(false);
        for (var i = 0; i < session.Holds.Length; i++)
        {
            await transaction.InsertAsync("disclosure_hold", SessionRows.Of(id, i, session.Holds[i])).ConfigureAwait(false);
        }
    }

    private static async ValueTask<SaleSession> CompleteAsync(TenantTransaction transaction, SessionRow row)
    {
        var id = ("session", (object?)row.Opening.SessionId);
        var steps = await transaction.ListAsync(SessionRows.Steps, SessionRows.ReadStep, id).ConfigureAwait(false);
        var holds = await transaction.ListAsync(SessionRows.Holds, SessionRows.ReadHold, id).ConfigureAwait(false);
        return SaleSession.Restore(row.Opening, steps, holds, row.Destruction, row.Revision);
    }

    private async ValueTask<List<SaleSession>> PageAsync(SaleSessionQuery query, SaleSession? after, CancellationToken cancellationToken)
    {
        var (sql, values) = Filter(query, after);
        var page = new List<SaleSession>();
        await tables.ReadAsync(
            async transaction =>
            {
                foreach (var row in await transaction.ListAsync(sql, SessionRows.ReadSession, values).ConfigureAwait(false))
                {
                    page.Add(await CompleteAsync(transaction, row).ConfigureAwait(false));
                }
            },
            cancellationToken).ConfigureAwait(false);
        return page;
    }

    private static (string Sql, (string Name, object? Value)[] Values) Filter(SaleSessionQuery query, SaleSession? after)
    {
        var sql = SessionRows.Sessions;
        var values = new List<(string, object?)>();
        Add(query.Customer is not null, " AND customer = @customer", ("customer", query.Customer?.Value));
        Add(query.ProductId is not null, " AND product_id = @product", ("product", query.ProductId));
        Add(query.ApplicationId is not null, " AND application_id = @application", ("application", query.ApplicationId));
        Add(query.From is not null, " AND opened_us >= @from", ("from", StoreInstant.Of(query.From)));
        Add(query.Until is not null, " AND opened_us <= @until", ("until", StoreInstant.Of(query.Until)));
        Add(after is not null, " AND (opened_us, session_id) > (@after_us, @after_id)", ("after_us", after is null ? null : StoreInstant.Of(after.Opening.OpenedAt)));
        Add(after is not null, string.Empty, ("after_id", after?.Opening.SessionId));
        return ($"{sql} ORDER BY opened_us, session_id LIMIT {Page}", [.. values]);

        void Add(bool applies, string condition, (string Name, object? Value) value)
        {
            if (applies)
            {
                sql += condition;
                values.Add(value);
            }
        }
    }
}
