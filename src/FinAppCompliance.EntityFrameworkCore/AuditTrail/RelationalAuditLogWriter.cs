using System.Data.Common;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>The writer of a log in a database.</summary>
internal sealed class RelationalAuditLogWriter(IAuditLogEngine engine, LogId log, LogHead head, DbConnection lookups) : IAuditLogWriter
{
    public LogHead Head { get; } = head;

    public ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken) =>
        engine.LookupAsync(lookups, log, keys, streams, cancellationToken);

    public ValueTask<bool> CommitAsync(LogBatch batch, CancellationToken cancellationToken) => engine.CommitAsync(log, batch, cancellationToken);

    public ValueTask DisposeAsync() => lookups.DisposeAsync();
}
