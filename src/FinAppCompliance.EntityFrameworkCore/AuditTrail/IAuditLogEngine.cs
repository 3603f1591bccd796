using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>What the hot path of the audit trail does differently on each database.</summary>
internal interface IAuditLogEngine
{
    /// <summary>Gets the database.</summary>
    IStoreEngine Store { get; }

    /// <summary>Makes room for a log, such as a partition; called before the log is opened, outside a transaction.</summary>
    ValueTask PrepareAsync(LogId log, CancellationToken cancellationToken);

    /// <summary>Looks keys and streams up.</summary>
    ValueTask<LogLookup> LookupAsync(
        LogId log, IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken);

    /// <summary>Commits a batch, and what came meanwhile, unless it is fenced or a key was used.</summary>
    ValueTask<CommitOutcome> CommitAsync(LogId log, LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken);

    /// <summary>Called after bodies were deleted, to remove what the database would keep of them.</summary>
    ValueTask ForgetAsync(CancellationToken cancellationToken);

    /// <summary>Returns the places where bytes of what was deleted may still be read, each with what removes them.</summary>
    ValueTask<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken);
}
