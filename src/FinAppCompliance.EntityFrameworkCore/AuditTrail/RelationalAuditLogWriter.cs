using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>The writer of a log in a database. Holds no connection between calls, so that many logs need few.</summary>
internal sealed class RelationalAuditLogWriter(IAuditLogEngine engine, LogId log, LogHead head) : IAuditLogWriter
{
    public LogHead Head { get; } = head;

    public ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken) =>
        engine.LookupAsync(log, keys, streams, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken) =>
        engine.CommitAsync(log, batch, more, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
