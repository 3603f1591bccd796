namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The writer of a log in memory.</summary>
internal sealed class InMemoryAuditLogWriter(InMemoryLog log, LogHead head, Func<string, ValueTask> fault) : IAuditLogWriter
{
    public LogHead Head { get; } = head;

    public async ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        await fault("lookup").ConfigureAwait(false);
        return log.Lookup(keys, streams);
    }

    public async ValueTask<CommitOutcome> CommitAsync(LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken)
    {
        await fault("commit").ConfigureAwait(false);
        var outcome = log.Commit(batch);
        await fault("committed").ConfigureAwait(false);
        return outcome;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
