using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>The writer of a log in a database. Holds no connection between calls, so that many logs need few.</summary>
internal sealed class RelationalAuditLogWriter(IAuditLogEngine engine, LogId log, LogHead head) : IAuditLogWriter
{
    public LogHead Head { get; } = head;

    public async ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        var connection = await engine.Store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await engine.LookupAsync(connection, log, keys, streams, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask<bool> CommitAsync(LogBatch batch, CancellationToken cancellationToken) => engine.CommitAsync(log, batch, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
