namespace FinAppCompliance.Domain.Auditing;

/// <summary>Records what must be recorded. An operation that must be recorded and could not be has failed.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IAuditRecorder
{
    /// <summary>Records an entry and returns only when it is safe.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops waiting; whether the entry was recorded is then unknown.</param>
    /// <exception cref="AuditRecordingException">The entry could not be recorded.</exception>
    ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken);
}
