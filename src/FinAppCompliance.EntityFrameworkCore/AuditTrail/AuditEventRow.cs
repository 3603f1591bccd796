namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>An entry of a log as a row for reports.</summary>
/// <remarks>Read only. Compared by reference.</remarks>
public sealed class AuditEventRow
{
    /// <summary>Gets the tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Gets the class of entries.</summary>
    public required string Category { get; init; }

    /// <summary>Gets the year of the log.</summary>
    public required int Year { get; init; }

    /// <summary>Gets the place in the log.</summary>
    public required long LogIndex { get; init; }

    /// <summary>Gets the stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Gets the number of the entry in its stream.</summary>
    public required long Version { get; init; }

    /// <summary>Gets the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets when the log took it, in Unix microseconds.</summary>
    public required long RecordedMicroseconds { get; init; }

    /// <summary>Gets the canonical bytes of the envelope.</summary>
    public required byte[] Envelope { get; init; }
}
