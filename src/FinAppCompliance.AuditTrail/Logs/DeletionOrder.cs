using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Retention;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Orders the deletion of bodies of one log, and names the entry of the trail that says so. A store takes an order once.</summary>
/// <remarks>The entry is of the class <see cref="SubjectErasure.Category"/> and about the subject, or of the class
/// <see cref="BodyRetention.Category"/> and about the log. Nothing of these two classes is ever deleted. Equality is by all members,
/// ordinal. Immutable and thread-safe.</remarks>
public sealed record DeletionOrder
{
    internal DeletionOrder(LogId log, string? subject, long below, LogId orderLog, long orderIndex)
    {
        Log = log;
        Subject = subject;
        Below = below;
        OrderLog = orderLog;
        OrderIndex = orderIndex;
    }

    /// <summary>Gets the log whose bodies go.</summary>
    public LogId Log { get; }

    /// <summary>Gets the subject whose bodies go; null for all subjects.</summary>
    public string? Subject { get; }

    /// <summary>Gets the index below which bodies go; what the log took later stays.</summary>
    public long Below { get; }

    /// <summary>Gets the log that holds the order.</summary>
    public LogId OrderLog { get; }

    /// <summary>Gets the index of the order there.</summary>
    public long OrderIndex { get; }

    internal bool IsSaidBy(StoredEntry? entry) => entry is not null
        && Log.Category is not (SubjectErasure.Category or BodyRetention.Category)
        && string.Equals(OrderLog.Tenant, Log.Tenant, StringComparison.Ordinal)
        && (Subject is null
            ? OrderLog.Category == BodyRetention.Category && string.Equals(entry.Subject, Log.Path, StringComparison.Ordinal)
            : OrderLog.Category == SubjectErasure.Category && string.Equals(entry.Subject, Subject, StringComparison.Ordinal));

    internal bool Covers(StoredEntry entry) =>
        entry.Index < Below && (Subject is null || string.Equals(entry.Subject, Subject, StringComparison.Ordinal));
}
