using System.Data.Common;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Keeps logs in a database, by hand-written statements.</summary>
internal sealed class RelationalAuditLogStore(IAuditLogEngine engine) : IAuditLogStore, ISignedHeadStore
{
    private const int MaximumRead = 10_000;

    private readonly AuditBodies _bodies = new(engine);

    public async ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken)
    {
        await engine.PrepareAsync(log, cancellationToken).ConfigureAwait(false);
        LogHead? head = null;
        await engine.Store.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(AuditSql.CreateHead, cancellationToken, NewHead(log, owner)).ConfigureAwait(false);
                await connection.ExecuteAsync(AuditSql.TakeOver, cancellationToken, AuditSql.Of(log, ("owner", owner))).ConfigureAwait(false);
                head = await connection.FirstAsync(AuditSql.FindHead, ReadHead, cancellationToken, AuditSql.Of(log)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return new RelationalAuditLogWriter(engine, log, head!);
    }

    public async ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken)
    {
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await connection.FirstAsync(AuditSql.FindHead, ReadHead, cancellationToken, AuditSql.Of(log)).ConfigureAwait(false);
        }
    }

    public async ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumRead);
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var sql = withBodies ? AuditSql.ReadWithBodies : AuditSql.Read;
            var range = AuditSql.Of(log, ("start", start), ("end", start > long.MaxValue - count ? long.MaxValue : start + count));
            return await connection.ListAsync(sql, ReadEntry, cancellationToken, range).ConfigureAwait(false);
        }
    }

    public ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken) => _bodies.CountAsync(selection, cancellationToken);

    public ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken) => _bodies.DeleteAsync(order, cancellationToken);

    public async ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken)
    {
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var sql = tenant is null ? AuditSql.ListAll : AuditSql.ListOfTenant;
            (string Name, object? Value)[] values = tenant is null ? [] : [("tenant", tenant)];
            return await connection.ListAsync(
                sql, row => new LogId(row.GetString(0), row.GetString(1), row.GetInt32(2)), cancellationToken, values).ConfigureAwait(false);
        }
    }

    public async ValueTask<SignedHead?> FindAsync(LogId log, CancellationToken cancellationToken)
    {
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await FindSignedAsync(connection, log, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask<bool> TryAdvanceAsync(LogId log, SignedHead? expected, SignedHead next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        return await engine.Store.WriteAsync(
            async connection =>
            {
                // The row of the log is locked first, so that two publishers never both find the head that they expect.
                await connection.ExecuteAsync(AuditSql.CreateHead, cancellationToken, NewHead(log, string.Empty)).ConfigureAwait(false);
                await connection.ExecuteAsync(AuditSql.LockHead, cancellationToken, AuditSql.Of(log)).ConfigureAwait(false);
                var current = await FindSignedAsync(connection, log, cancellationToken).ConfigureAwait(false);
                if (current != expected || next.Size <= (current?.Size ?? -1))
                {
                    return false;
                }

                var values = AuditSql.Of(log, ("size", next.Size), ("root", next.Root.ToArray()));
                return await connection.ExecuteAsync(AuditSql.AddSigned, cancellationToken, values).ConfigureAwait(false) == 1;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static (string Name, object? Value)[] NewHead(LogId log, string owner) =>
        AuditSql.Of(log, ("owner", owner), ("recorded", LogHead.Empty.RecordedMicroseconds), ("edge", Array.Empty<byte>()));

    private static ValueTask<SignedHead?> FindSignedAsync(DbConnection connection, LogId log, CancellationToken cancellationToken) =>
        connection.FirstAsync(
            AuditSql.FindSigned,
            row => new SignedHead(row.GetInt64(0), new MerkleHash(row.GetBytes(1))),
            cancellationToken,
            AuditSql.Of(log));

    private static LogHead ReadHead(IStoreRow row) => new()
    {
        Size = row.GetInt64(0),
        Epoch = row.GetInt64(1),
        RecordedMicroseconds = row.GetInt64(2),
        Edge = row.GetBytes(3),
    };

    private static StoredEntry ReadEntry(IStoreRow row) => new()
    {
        Index = row.GetInt64(0),
        Stream = row.GetString(1),
        Version = row.GetInt64(2),
        Subject = row.GetString(3),
        RecordedMicroseconds = row.GetInt64(4),
        Envelope = row.GetBytes(5),
        LeafHash = new MerkleHash(row.GetBytes(6)),
        Body = row.IsDBNull(7) ? null : new SealedBody(
            row.GetBytes(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetBytes(9)),
    };
}
