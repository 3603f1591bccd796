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
    /// <param name="more">
    /// Gives what came meanwhile, as a batch that begins where the last one ended, to be written in the same transaction; null for nothing.
    /// A store that takes long to write rows asks before it commits, until there is nothing; another need not ask.
    /// </param>
    /// <param name="cancellationToken">Stops waiting; whether the batch was written is then unknown.</param>
    /// <returns>What became of it and of all that was given; any failure throws.</returns>
    /// <remarks>Keys may come without having been looked up, so a store must refuse a batch with one that was used.</remarks>
    ValueTask<CommitOutcome> CommitAsync(LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken);
}
