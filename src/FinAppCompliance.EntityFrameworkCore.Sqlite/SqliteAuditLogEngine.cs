using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The hot path of the audit trail on SQLite: prepared statements on the one writing connection.</summary>
internal sealed class SqliteAuditLogEngine(SqliteEngine engine) : IAuditLogEngine
{
    private SqliteBatchStatements? _statements;

    public IStoreEngine Store { get; } = engine.Of("audit");

    public ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken) => engine.EnsureAsync("audit", cancellationToken);

    public ValueTask<LogLookup> LookupAsync(LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken) =>
        engine.UseWriterAsync(writer => StatementsOf(writer).Lookup(log, keys, streams), cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(LogId log, LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken) =>
        engine.UseWriterAsync(writer => StatementsOf(writer).Commit(log, batch, more), cancellationToken);

    public ValueTask ForgetAsync(CancellationToken cancellationToken) => engine.ForgetAsync(cancellationToken);

    public ValueTask<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken) => ValueTask.FromResult(engine.Wal.Places());

    // Called by one at a time, for whoever calls holds the writer.
    private SqliteBatchStatements StatementsOf(SqliteWriter writer) =>
        _statements?.Writer == writer ? _statements : _statements = new SqliteBatchStatements(writer);
}
