namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The one writer of a log, until another takes over by raising the epoch.</summary>
/// <remarks>Used by one caller at a time.</remarks>
public interface IAuditLogWriter : IAsyncDisposable
{
    /// <summary>Gets the end of the log when the writer opened it; its epoch is that of this writer.</summary>
    LogHead Head { get; }

    /// <summary>Returns which keys were used and which versions the streams have.</summary>
    /// <param name="keys">The keys, without repetitions.</param>
    /// <param name="streams">The streams, without repetitions.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken);

    /// <summary>Writes a batch in one transaction and returns after it is flushed to the device.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellationToken">Stops waiting; whether the batch was written is then unknown.</param>
    /// <returns>False, with nothing written, when the log has another size or a later epoch; any failure throws.</returns>
    ValueTask<bool> CommitAsync(LogBatch batch, CancellationToken cancellationToken);
}
