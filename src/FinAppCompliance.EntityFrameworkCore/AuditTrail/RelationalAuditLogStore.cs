using System.Data.Common;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Keeps logs in a database, by hand-written statements.</summary>
internal sealed class RelationalAuditLogStore(IAuditLogEngine engine) : IAuditLogStore, ISignedHeadStore, IErasedBytes
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

    public async ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken) =>
        (await engine.Store.ListAsync(AuditSql.FindHead, ReadHead, AuditSql.Of(log), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    public async ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaximumRead);
        var range = AuditSql.Of(log, ("start", start), ("end", start > long.MaxValue - count ? long.MaxValue : start + count));
        var entries = await engine.Store.ListAsync(AuditSql.Read, ReadEntry, range, cancellationToken).ConfigureAwait(false);
        if (withBodies && entries.Count > 0)
        {
            // Bodies of entries that came meanwhile are left out; one that was deleted meanwhile is not there, as in the next read.
            var bodies = await engine.Store.ListAsync(AuditSql.ReadBodies, ReadBody, range, cancellationToken).ConfigureAwait(false);
            var byIndex = bodies.ToDictionary(static body => body.Index, static body => body.Body);
            return entries.ConvertAll(entry => byIndex.TryGetValue(entry.Index, out var body) ? With(entry, body) : entry);
        }

        return entries;
    }

    public ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken) => _bodies.CountAsync(selection, cancellationToken);

    public ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken) => _bodies.DeleteAsync(order, cancellationToken);

    public async ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken) => await engine.Store.ListAsync(
        tenant is null ? AuditSql.ListAll : AuditSql.ListOfTenant,
        static row => new LogId(row.GetString(0), row.GetString(1), row.GetInt32(2)),
        tenant is null ? [] : [("tenant", tenant)],
        cancellationToken).ConfigureAwait(false);

    public async ValueTask<SignedHead?> FindAsync(LogId log, CancellationToken cancellationToken) =>
        (await engine.Store.ListAsync(AuditSql.FindSigned, ReadSigned, AuditSql.Of(log), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    ValueTask<IReadOnlyList<string>> IErasedBytes.FindAsync(CancellationToken cancellationToken) => engine.FindErasedAsync(cancellationToken);

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
            ReadSigned,
            cancellationToken,
            AuditSql.Of(log));

    private static SignedHead ReadSigned(IStoreRow row) => new(row.GetInt64(0), new MerkleHash(row.GetBytes(1)));

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
    };

    private static StoredEntry With(StoredEntry entry, SealedBody body) => new()
    {
        Index = entry.Index,
        Stream = entry.Stream,
        Version = entry.Version,
        Subject = entry.Subject,
        RecordedMicroseconds = entry.RecordedMicroseconds,
        Envelope = entry.Envelope,
        LeafHash = entry.LeafHash,
        Body = body,
    };

    private static (long Index, SealedBody Body) ReadBody(IStoreRow row) =>
        (row.GetInt64(0), new SealedBody(row.GetBytes(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBytes(3)));
}
