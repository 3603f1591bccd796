using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>What the sale desk works with.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SaleDeskPorts
{
    /// <summary>Gets where sessions are kept.</summary>
    public required ISaleSessionStore Sessions { get; init; }

    /// <summary>Gets where document versions are kept.</summary>
    public required IDocumentStore Documents { get; init; }

    /// <summary>Gets who clears a sale before it begins.</summary>
    public required ISaleClearance Clearance { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Gets the audit trail; null for none, and then nobody outside holds the seals.</summary>
    public IAuditRecorder? Recorder { get; init; }
}
